import fs from 'node:fs'
import path from 'node:path'
import { isObject, parsed } from '@/lib/json-shape'
import type { Overview, OverviewGuide, OverviewNews, OverviewStep } from '@/lib/desk/protocol'

const KINDS = { choices: 'question', next: 'instruction' } as const

/**
 * The overview of a content root of any size at once: what single lines of front matter say, before all of it has been read as it is
 * to be. Whoever shows it asks again when it has been.
 */
export function quickOverview(
  root: string,
  about: Pick<Overview, 'undo' | 'redo' | 'unsaved'>,
): OverviewNews {
  const site = parsed(read(path.join(root, 'site.json')).replace(/^\uFEFF/, ''))
  const { name, languages } = isObject(site) ? site : {}
  const known = Array.isArray(languages) ? languages.filter((one) => typeof one === 'string') : []
  const first = known[0] ?? 'en'
  const named = isObject(name) ? name[first] : name
  const ids = foldersIn(path.join(root, first))
  return {
    ...{ at: 0, order: ids },
    site: typeof named === 'string' ? named : '',
    languages: known.length > 0 ? known : [first],
    interfaces: [],
    base: '',
    guides: ids.map((id) => guideIn(path.join(root, first, id), id)),
    ...{ changed: 0, findings: [], next: [], reading: true, ...about },
  }
}

function guideIn(folder: string, id: string): OverviewGuide {
  const index = matterIn(path.join(folder, 'index.mdx'))
  const start = fieldIn(index, 'start')
  const names = fs.readdirSync(folder).filter((name) => /^[^_.].*\.mdx$/.test(name) && name !== 'index.mdx')
  return {
    id,
    title: fieldIn(index, 'title') ?? id,
    draft: fieldIn(index, 'draft') === 'true',
    ...(start !== undefined && { start }),
    steps: names.map((name) => stepIn(path.join(folder, name), name.slice(0, -'.mdx'.length))),
  }
}

function stepIn(file: string, id: string): OverviewStep {
  const matter = matterIn(file)
  const title = fieldIn(matter, 'title') ?? id
  const outcome = fieldIn(matter, 'outcome')
  const [, field] = /^(choices|next):/m.exec(matter) ?? []
  return {
    ...{ id, title },
    kind:
      outcome === 'solved' || outcome === 'support'
        ? outcome
        : field
          ? KINDS[field as keyof typeof KINDS]
          : 'broken',
    ...{ errors: 0, warnings: 0, untranslated: [], changed: false, overdue: false },
    todo: /(?:title|label|hint):\s*['"]?TODO\b/.test(matter),
    draft: fieldIn(matter, 'draft') === 'true',
  }
}

function matterIn(file: string): string {
  return /^---[ \t]*\r?\n([\s\S]*?)^---/m.exec(read(file))?.[1] ?? ''
}

function fieldIn(matter: string, name: string): string | undefined {
  const value = new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'm').exec(matter)?.[1]
  return value?.replace(/^(['"])(.*)\1$/, '$2')
}

function foldersIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[^_.]/.test(entry.name))
    .map(({ name }) => name)
    .sort()
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
