import { fail } from '@/lib/command/user-error'
import { contentRoot } from '@/lib/content'
import { newCommand } from '@/scripts/new/command'
import { newSite } from '@/scripts/new-site/new-site'
import { installedEngine } from '@/scripts/signpost/installed-engine'

/** `npm run new -- guide <id>`, `step <guide>/<id>` and `words <language>` write into the content; `site <folder>` begins another one. */
try {
  const [what, ...rest] = process.argv.slice(2)
  console.log(
    what === 'site'
      ? newSite(installedEngine(process.cwd()), rest, process.cwd())
      : newCommand(contentRoot(), process.argv.slice(2)),
  )
} catch (error) {
  fail(error)
}
