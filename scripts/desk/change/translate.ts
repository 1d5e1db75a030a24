import { UserError } from '@/lib/command/user-error'
import type { Library } from '@/lib/content'
import type { Change } from '@/lib/desk/protocol'
import { inTurn, setField, type Edit } from '../text/matter'
import { changing, type Plan } from './plan'
import { firstLanguage, guideAt, stepAt } from './steps'

/** Begins a translation: the first language's file, its words marked TODO. With a step of a guide that is not begun, its front page, too. */
export function translate(
  library: Library,
  { lang, guide, step }: Extract<Change, { kind: 'translate' }>,
): Plan {
  const { languages } = library.site.site
  if (!languages.slice(1).includes(lang))
    throw new UserError(
      `"${lang}" is no other language of this site. Add it to "languages" in site.json first.`,
    )
  const files = changing(library)
  const first = firstLanguage(library)
  const begun = library.all.get(lang)?.get(guide)
  const copy = (name: string, edits: readonly Edit[]) => {
    const from = `${first}/${guide}/${name}.mdx`
    const text = files.read(from)
    if (text === undefined) throw new UserError(`There is no ${from}.`)
    const marked = inTurn(...edits)(text)
    if (marked === undefined) throw new UserError(`${from} cannot be read as it is. Put it right first.`)
    files.write(`${lang}/${guide}/${name}.mdx`, withTodoInBody(marked))
  }
  const { index } = guideAt(library, guide)
  if (index && !begun?.index) copy('index', [todo('title', index.title), todo('summary', index.summary)])
  if (step !== 'index') {
    const original = stepAt(library, { guide, step })
    if (begun?.steps.has(step)) throw new UserError(`${lang}/${guide}/${step}.mdx is there already.`)
    const words = original.choices.flatMap(({ path, ...choice }) =>
      (['label', 'hint', 'summary'] as const).flatMap((field) => {
        const text = choice[field]
        return text === undefined ? [] : [setField([...path, field], `TODO ${text}`)]
      }),
    )
    copy(step, [todo('title', original.title), ...words])
  } else if (begun?.index) throw new UserError(`${lang}/${guide}/index.mdx is there already.`)
  return { label: `translate ${step} into ${lang}`, files: files.changed(), open: { guide, step } }
}

function todo(field: string, text: string): Edit {
  return setField([field], `TODO ${text}`)
}

/** Marks each paragraph and heading of the body; elements, lists, pictures and code stay. */
function withTodoInBody(text: string): string {
  const end = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?\n/m.exec(text)?.[0].length ?? 0
  let fence = false
  let last = ''
  const lines = text.slice(end).split('\n')
  const marked = lines.map((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) fence = !fence
    const begins = last.trim() === '' || /^\s*<[^>]*>\s*$/.test(last)
    last = line
    if (fence || !begins) return line
    return line.replace(/^(\s*(?:#{2,6} |> |[-*+] |\d+[.)] )?)(?=[\p{L}\p{N}"“(*_])(?!TODO\b)/u, '$1TODO ')
  })
  return text.slice(0, end) + marked.join('\n')
}
