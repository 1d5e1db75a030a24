import { readArguments } from '@/lib/command/arguments'
import { fail, UserError } from '@/lib/command/user-error'
import { contentFolder, openContent } from '@/lib/content'
import { graphAsDot, graphAsJson, graphAsMermaid } from '@/scripts/graph/formats'
import { nearest } from '@/lib/tree'

const USAGE = 'npm run graph -- <guide> [--json | --dot] [--lang <language>]'

function main(): string {
  const { values, positionals } = readArguments({
    words: 1,
    usage: USAGE,
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
    throw new UserError(`no language "${language}"; there is ${content.languages.join(', ')}`)
  const guides = [...content.guides(language).keys()]
  const [id] = positionals
  if (!id) throw new UserError(`which guide? ${USAGE}\nThe guides are: ${guides.join(', ') || 'none'}`)
  const guide = content.guide(language, id)
  if (!guide) {
    const close = nearest(id, guides)
    throw new UserError(
      `no guide "${id}"${close ? `; did you mean "${close}"?` : `. The guides are: ${guides.join(', ') || 'none'}`}`,
    )
  }
  if (values.json) return `${JSON.stringify(graphAsJson(guide, content.notices(language)), null, 2)}\n`
  return values.dot ? graphAsDot(guide) : graphAsMermaid(guide)
}

try {
  process.stdout.write(main())
} catch (error) {
  fail(error)
}
