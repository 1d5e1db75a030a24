import { buildSite } from '@/lib/build/build'
import { publishedText } from '@/lib/build/edition'
import { fail } from '@/lib/build/failure'
import { buildsFolder } from '@/lib/build/places'
import { progress, seconds } from '@/lib/build/progress'
import { settingsInForce } from '@/lib/build/settings'

/** `npm run build`: the site in CONTENT_DIR, ready for `npm start`. */
const start = Date.now()
try {
  const settings = settingsInForce()
  const { pages } = await buildSite(buildsFolder(), settings, progress())
  console.log(
    `Built ${pages} pages of ${publishedText(settings)}, in ${seconds(Date.now() - start)}. Serve them with npm start.`,
  )
} catch (error) {
  fail(error)
}
