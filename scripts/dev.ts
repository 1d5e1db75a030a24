import { develop } from '@/lib/site/serve/dev'
import { readArguments } from '@/lib/command/arguments'
import { fail } from '@/lib/command/user-error'
import { buildsFolder, paths } from '@/lib/site/build/paths'
import { portFrom } from '@/lib/command/port'
import { settingsIn } from '@/lib/site/build/settings'

/** `npm run dev`: the site as it is being written, on PORT or 3000. */
try {
  readArguments()
  process.exit(
    await develop(paths(buildsFolder(process.env)), settingsIn(process.env), portFrom(process.env.PORT)),
  )
} catch (error) {
  fail(error)
}
