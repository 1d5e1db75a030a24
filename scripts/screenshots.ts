import { fail } from '@/lib/command/user-error'
import { contentRoot } from '@/lib/content'
import { screenshotsCommand } from '@/scripts/screenshots/command'

/** `npm run screenshots`: draws content/screens into content/screenshots; with `-- --check` says which are out of date. */
try {
  console.log(
    await screenshotsCommand(contentRoot(), process.argv.slice(2), new Date().toISOString().slice(0, 10)),
  )
} catch (error) {
  fail(error)
}
