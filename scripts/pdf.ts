import { parseArgs } from 'node:util'
import { Failure, fail } from '@/lib/build/failure'
import { buildsFolder } from '@/lib/build/places'
import { progress } from '@/lib/build/progress'
import { writePdf } from '@/lib/pdf/pdf'

const USAGE = 'npm run pdf -- <guide> [--ui <interface>] [--lang <language>] [--letter] [--out <file>]'

/** `npm run pdf -- <guide>`: all of a guide as a PDF. */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ui: { type: 'string' },
      lang: { type: 'string' },
      letter: { type: 'boolean' },
      out: { type: 'string' },
    },
  })
  const [guide, ...more] = positionals
  if (!guide || more.length > 0) throw new Failure(`Which guide? ${USAGE}`)
  const { letter, ...rest } = values
  const { file, edition } = await writePdf(
    buildsFolder(),
    { ...rest, guide, paper: letter ? 'Letter' : 'A4' },
    progress(),
  )
  console.log(`Wrote ${file}, of ${edition}`)
  process.exit(0)
} catch (error) {
  fail(error)
}
