import { fail } from '@/lib/build/failure'
import { places } from '@/lib/build/places'
import { portFrom } from '@/lib/build/port'
import { progress } from '@/lib/build/progress'
import { ensureBuilt, serve } from '@/lib/build/start'

/** `npm start`: serves the site on PORT, or 3000; builds it first if it has changed. */
try {
  const port = portFrom(process.env.PORT)
  const { settings } = await ensureBuilt(places(), progress())
  process.exit(await serve(places(), settings, port))
} catch (error) {
  fail(error)
}
