import {
  contentFolder,
  contentOf,
  openLibrary,
  ownSettings,
  readLock,
  withNewSteps,
  writeLock,
} from '@/lib/content'
import { readArguments } from '@/lib/command/arguments'
import { fail } from '@/lib/command/user-error'

/** `npm run links`: gives new steps their short codes. */
try {
  readArguments()
  const root = contentFolder()
  // A draft has not been published, whatever the environment says.
  const content = contentOf(openLibrary(root, undefined, { ...ownSettings(), DRAFTS: '' }))
  const lock = readLock(root)
  const links = withNewSteps(lock, content.guides(content.languages[0] ?? 'en'))
  const added = Object.keys(links).filter((key) => !Object.hasOwn(lock, key))
  if (added.length > 0) writeLock(root, links)
  for (const key of added) console.log(`${links[key] ?? ''}  ${key}`)
  console.log(
    `${added.length} new, ${Object.keys(links).length} in all. Commit links.lock.json with the steps.`,
  )
} catch (error) {
  fail(error)
}
