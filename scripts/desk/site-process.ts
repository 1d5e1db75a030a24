import { fail } from '@/lib/command/user-error'
import { buildsFolder, paths } from '@/lib/site/build/paths'
import { settingsIn } from '@/lib/site/build/settings'
import { develop } from '@/lib/site/serve/dev'

// The site behind the desk: as `npm run dev` serves it, in a process of its own, with the desk's page in it. It says by a message on
// which port.

// A desk that was killed leaves nothing behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))

try {
  const settings = {
    ...settingsIn(process.env),
    BASE_PATH: undefined,
    INSIGHT: undefined,
    INSIGHT_URL: undefined,
  }
  const code = await develop(paths(`${buildsFolder(process.env)}/desk`), settings, 0, {
    reports: false,
    environment: { DESK: 'on' },
    listening: (port) => process.send?.({ port }),
  })
  process.exit(code)
} catch (error) {
  fail(error)
}
