import { buildSite } from '@/lib/build/build'
import { fail } from '@/lib/build/failure'
import { places } from '@/lib/build/places'
import { progress, seconds } from '@/lib/build/progress'
import { settingsInForce } from '@/lib/build/settings'

/** `npm run build`: the site in CONTENT_DIR, ready for `npm start`. */
const start = Date.now()
try {
  const { pages } = await buildSite(places(), settingsInForce(), progress())
  console.log(`Built ${pages} pages in ${seconds(Date.now() - start)}. Serve them with npm start.`)
} catch (error) {
  fail(error)
}
