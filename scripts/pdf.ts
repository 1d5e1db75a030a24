import { readArguments } from '@/lib/command/arguments'
import { UserError, fail } from '@/lib/command/user-error'
import { buildsFolder } from '@/lib/site/build/paths'
import { progress } from '@/lib/command/progress'
import { settingsIn } from '@/lib/site/build/settings'
import { writePdf } from '@/scripts/pdf/pdf'

const USAGE = 'npm run pdf -- <guide> [--ui <interface>] [--lang <language>] [--letter] [--out <file>]'

/** `npm run pdf -- <guide>`: all of a guide as a PDF. */
try {
  const { values, positionals } = readArguments({
    words: 1,
    usage: USAGE,
    options: {
      ui: { type: 'string' },
      lang: { type: 'string' },
      letter: { type: 'boolean' },
      out: { type: 'string' },
    },
  })
  const [guide] = positionals
  if (!guide) throw new UserError(`Which guide? ${USAGE}`)
  const { letter, ...rest } = values
  const { file, edition } = await writePdf(
    buildsFolder(process.env),
    settingsIn(process.env),
    { ...rest, guide, paper: letter ? 'Letter' : 'A4', warn: (message) => console.warn(message) },
    progress(),
  )
  console.log(`Wrote ${file}, of ${edition}`)
  process.exit(0)
} catch (error) {
  fail(error)
}
