import { readArguments } from '@/lib/command/arguments'
import { fail } from '@/lib/command/user-error'
import { buildsFolder } from '@/lib/site/build/paths'
import { portFrom } from '@/lib/command/port'
import { progress } from '@/lib/command/progress'
import { logsRequests } from '@/lib/site/serve/request-log'
import { serve } from '@/lib/site/serve/serve'
import { builtToServe, formerToServe } from '@/lib/site/serve/start'

/**
 * `npm start`: serves the site on PORT, or 3000; builds it first if it has changed. A build that is finished later takes its place.
 * With `--rollback`, it serves the build before the last.
 */
try {
  const { values } = readArguments({
    options: { rollback: { type: 'boolean' } },
    usage: 'npm start [-- --rollback]',
  })
  const port = portFrom(process.env.PORT)
  // Where requests are told on standard output, nothing else is.
  const say = logsRequests(process.env) ? console.error : console.log
  const folder = buildsFolder(process.env)
  const built = values.rollback
    ? await formerToServe(folder, process.env)
    : await builtToServe(folder, process.env, progress())
  process.exit(await serve(built, folder, port, say))
} catch (error) {
  fail(error)
}
