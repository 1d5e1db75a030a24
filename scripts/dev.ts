import { develop } from '@/lib/build/dev'
import { fail } from '@/lib/build/failure'
import { buildsFolder, places } from '@/lib/build/places'
import { portFrom } from '@/lib/build/port'
import { settingsInForce } from '@/lib/build/settings'

/** `npm run dev`: the site as it is being written, on PORT or 3000. */
try {
  process.exit(await develop(places(buildsFolder()), settingsInForce(), portFrom(process.env.PORT)))
} catch (error) {
  fail(error)
}
