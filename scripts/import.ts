import { fail } from '@/lib/command/user-error'
import { contentFolder } from '@/lib/content'
import { importCommand } from '@/scripts/import/command'

/** `npm run import`: a draft guide of an article, a table or a flowchart. */
try {
  process.stdout.write(await importCommand(contentFolder(), process.argv.slice(2)))
} catch (error) {
  fail(error)
}
