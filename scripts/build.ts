import { buildSite } from '@/lib/site/build/build'
import { publishedText } from '@/lib/site/build/edition'
import { readArguments } from '@/lib/command/arguments'
import { fail } from '@/lib/command/user-error'
import { buildsFolder } from '@/lib/site/build/paths'
import { progress, seconds } from '@/lib/command/progress'
import { settingsIn } from '@/lib/site/build/settings'

/** `npm run build`: the site in CONTENT_DIR, ready for `npm start`. */
const start = Date.now()
try {
  readArguments()
  const settings = settingsIn(process.env)
  const { pages } = await buildSite(buildsFolder(process.env), settings, progress())
  console.log(
    `Built ${pages} pages of ${publishedText(settings)}, in ${seconds(Date.now() - start)}. Serve them with npm start.`,
  )
} catch (error) {
  fail(error)
}
