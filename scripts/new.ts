import { fail } from '@/lib/build/failure'
import { contentRoot } from '@/lib/content/root'
import { newCommand } from '@/lib/scaffold/command'

/** `npm run new -- guide <id>` and `npm run new -- step <guide>/<id>`. */
try {
  console.log(newCommand(contentRoot(), process.argv.slice(2)))
} catch (error) {
  fail(error)
}
