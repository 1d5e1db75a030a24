import { parseArgs } from 'node:util'
import { contentFolder } from '@/lib/build/content-folder'
import { openContent } from '@/lib/content'
import { graphAsDot, graphAsJson, graphAsMermaid } from '@/lib/graph/export'
import { nearest } from '@/lib/tree'

const USAGE = 'npm run graph -- <guide> [--json | --dot] [--lang <language>]'

function main(): string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      dot: { type: 'boolean' },
      mermaid: { type: 'boolean' },
      lang: { type: 'string' },
    },
  })
  contentFolder()
  const content = openContent()
  const language = values.lang ?? content.languages[0] ?? 'en'
  if (!content.languages.includes(language))
    throw new Error(`no language "${language}"; there is ${content.languages.join(', ')}`)
  const guides = [...content.forest(language).keys()]
  const [id, ...more] = positionals
  if (!id || more.length > 0)
    throw new Error(`which guide? ${USAGE}\nThe guides are: ${guides.join(', ') || 'none'}`)
  const guide = content.guide(language, id)
  if (!guide) {
    const close = nearest(id, guides)
    throw new Error(
      `no guide "${id}"${close ? `; did you mean "${close}"?` : `. The guides are: ${guides.join(', ') || 'none'}`}`,
    )
  }
  if (values.json) return `${JSON.stringify(graphAsJson(guide), null, 2)}\n`
  return values.dot ? graphAsDot(guide) : graphAsMermaid(guide)
}

try {
  process.stdout.write(main())
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
