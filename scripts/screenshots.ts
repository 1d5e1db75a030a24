import { fail } from '@/lib/build/failure'
import { contentRoot } from '@/lib/content/root'
import { screenshotsCommand } from '@/lib/screens/command'

/** `npm run screenshots`: draws content/screens into content/screenshots; with `-- --check` says which are out of date. */
try {
  console.log(
    await screenshotsCommand(contentRoot(), process.argv.slice(2), new Date().toISOString().slice(0, 10)),
  )
} catch (error) {
  fail(error)
}
