import { fail } from '@/lib/command/user-error'
import { contentFolder } from '@/lib/content'
import { changesCommand } from '@/scripts/changes/command'

/** `npm run changes`: what became of the tree since a revision, in words, as a page with pictures, or for a pull request. */
try {
  process.stdout.write(changesCommand(contentFolder(), process.argv.slice(2)))
} catch (error) {
  fail(error)
}
