import { contentFolder } from '@/lib/build/content-folder'
import { fail } from '@/lib/build/failure'
import { openContent } from '@/lib/content'
import { readLock, withNewSteps, writeLock } from '@/lib/links/lock'

/** `npm run links`: gives new steps their short codes. */
try {
  const root = contentFolder()
  const content = openContent()
  const lock = readLock(root)
  const links = withNewSteps(lock, content.forest(content.languages[0] ?? 'en'))
  const added = Object.keys(links).filter((key) => !Object.hasOwn(lock, key))
  if (added.length > 0) writeLock(root, links)
  for (const key of added) console.log(`${links[key] ?? ''}  ${key}`)
  console.log(
    `${added.length} new, ${Object.keys(links).length} in all. Commit links.lock.json with the steps.`,
  )
} catch (error) {
  fail(error)
}
