import { fail } from '@/lib/build/failure'
import { buildsFolder } from '@/lib/build/places'
import { portFrom } from '@/lib/build/port'
import { progress } from '@/lib/build/progress'
import { builtToServe, serve } from '@/lib/build/start'

/** `npm start`: serves the site on PORT, or 3000; builds it first if it has changed. */
try {
  const port = portFrom(process.env.PORT)
  process.exit(await serve(await builtToServe(buildsFolder(), progress()), port))
} catch (error) {
  fail(error)
}
