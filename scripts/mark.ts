import { fail } from '@/lib/build/failure'
import { contentRoot } from '@/lib/content/root'
import { markCommand } from '@/lib/mark/command'

/** `npm run mark -- <picture.png>`: a page on this machine that places the marks of a screenshot. Runs until it is stopped. */
try {
  const { text } = await markCommand(contentRoot(), process.argv.slice(2))
  console.log(text)
} catch (error) {
  fail(error)
}
