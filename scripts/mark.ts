import { fail } from '@/lib/command/user-error'
import { contentRoot } from '@/lib/content'
import { markCommand } from '@/scripts/mark/command'

/** `npm run mark -- <picture.png>`: a page on this machine that places the marks of a screenshot. Runs until it is stopped. */
try {
  const { text } = await markCommand(contentRoot(), process.argv.slice(2))
  console.log(text)
} catch (error) {
  fail(error)
}
