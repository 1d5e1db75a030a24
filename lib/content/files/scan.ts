import fs from 'node:fs'
import path from 'node:path'
import { finding, type Finding } from '../findings/findings'
import { kindOf, whyUnreadable } from './ordinary-file'
import { isAlmostNotices, NOTICES } from './almost'
import { almostRead, hiddenStep, isAlmostPartials, shortcutTo } from './almost-read'
import { breaking } from '../findings/causes'
import { OWN_WORDS_FILE } from './own-words'
import { badName, LOCK_OF_WORD, misnamedData } from './bad-name'

/** The files of one guide in one language, by their paths from the content root. */
interface GuideFiles {
  readonly id: string
  readonly folder: string
  readonly index?: string
  /** Step id to file. */
  readonly steps: ReadonlyMap<string, string>
  readonly scenarios?: string
}

export interface Scan {
  /** By language folder, then by guide id. */
  readonly languages: ReadonlyMap<string, ReadonlyMap<string, GuideFiles>>
  /** Known problems: by language folder, then id to file. */
  readonly notices: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Everything that a body may splice in. */
  readonly partials: readonly string[]
  /** Other files within the guides: pictures, documents to download. */
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

interface Found {
  partials: string[]
  files: string[]
  findings: Finding[]
}

/** Finds what the folders of the given languages hold, in order of names. Never throws; what is amiss is a finding. */
export function scan(root: string, languages: readonly string[]): Scan {
  const found: Found = { partials: [], files: [], findings: [] }
  const guides = new Map<string, Map<string, GuideFiles>>()
  const notices = new Map<string, Map<string, string>>()
  found.findings.push(...misnamedData(root))
  for (const language of languages) {
    const own = new Map<string, GuideFiles>()
    const entries = entriesOf(root, language, found)
    for (const entry of entries) {
      const isMisnamed =
        entry.folder && isAlmostNotices(entry.name) && !entries.some((one) => hasNotices(root, one))
      const [notice] = isMisnamed
        ? entriesOf(root, entry.path, found).filter(({ name }) => name.endsWith('.mdx'))
        : []
      if (notice) {
        const message = `the folder "${entry.name}" is not read. Is it that of known problems? Rename it to "${NOTICES}".`
        found.findings.push(
          breaking(finding('bad-id', topOf(notice.path), message), `${language}/${NOTICES}`),
        )
        continue
      }
      if (entry.name === OWN_WORDS_FILE) continue
      if (entry.folder && entry.name === NOTICES) notices.set(language, scanNotices(root, entry, found))
      else if (entry.name.startsWith('_')) collectPartials(root, entry, found)
      else if (entry.folder && isAlmostPartials(root, entry.path, namesOf(root, entry.path, found)))
        found.findings.push(unmarkedPartials(entry))
      else if (entry.folder) own.set(entry.name, scanGuide(root, entry, found, languages))
      else if (entry.name.endsWith('.mdx')) {
        const message = `"${entry.name}" lies beside the guides; expected it in a guide's folder. Move it into one.`
        found.findings.push(finding('bad-id', topOf(entry.path), message))
      }
    }
    guides.set(language, own)
  }
  return { languages: guides, notices, ...found }
}

/** A folder of partials whose name does not say so. */
function unmarkedPartials({ name, path: folder }: Entry): Finding {
  const message = `the folder "${name}" holds texts without front matter, and no front page of a guide. Are they pieces of text for several steps? Rename it to "_${name}".`
  const meant = `${path.posix.dirname(folder)}/_${name}`
  return breaking(finding('bad-id', topOf(folder), message), folder, meant)
}

function namesOf(root: string, folder: string, found: Found): string[] {
  return entriesOf(root, folder, { ...found, findings: [] }).map(({ name }) => name)
}

/** An empty folder stays behind where all that was in it was moved. */
function hasNotices(root: string, entry: Entry): boolean {
  if (entry.name !== NOTICES || !entry.folder) return false
  return entriesOf(root, entry.path, { partials: [], files: [], findings: [] }).length > 0
}

interface Entry {
  readonly name: string
  readonly path: string
  readonly folder: boolean
}

function scanGuide(
  root: string,
  { name: id, path: folder }: Entry,
  found: Found,
  languages: readonly string[],
): GuideFiles {
  const steps = new Map<string, string>()
  let index: string | undefined
  let scenarios: string | undefined
  const entries = entriesOf(root, folder, found)
  const names = entries.map(({ name }) => name)
  for (const entry of entries) {
    if (entry.name.startsWith('_')) {
      collectPartials(root, entry, found)
      found.findings.push(...hiddenStep(root, entry, names))
    } else if (entry.name === 'index.mdx') index = entry.path
    else if (entry.name === 'scenarios.json') scenarios = entry.path
    else if (entry.name.endsWith('.mdx')) {
      const step = entry.name.slice(0, -'.mdx'.length)
      steps.set(step, entry.path)
      found.findings.push(...badName('step', step, entry.path, { guide: id, step }, languages, names))
    } else collectFiles(root, entry, found)
  }
  if (index !== undefined || steps.size > 0)
    found.findings.push(...badName('guide', id, index ?? folder, { guide: id }))
  return { id, folder, steps, ...(index && { index }), ...(scenarios && { scenarios }) }
}

function scanNotices(root: string, { path: folder }: Entry, found: Found): Map<string, string> {
  const notices = new Map<string, string>()
  for (const entry of entriesOf(root, folder, found)) {
    if (entry.name.startsWith('_')) collectPartials(root, entry, found)
    else if (entry.folder || !entry.name.endsWith('.mdx')) collectFiles(root, entry, found)
    else {
      const id = entry.name.slice(0, -'.mdx'.length)
      notices.set(id, entry.path)
      found.findings.push(...badName('known problem', id, entry.path, {}))
    }
  }
  return notices
}

function collectPartials(root: string, entry: Entry, found: Found): void {
  if (!entry.folder) {
    if (entry.name.endsWith('.mdx')) found.partials.push(entry.path)
    else found.files.push(entry.path)
    return
  }
  for (const inner of entriesOf(root, entry.path, found)) collectPartials(root, inner, found)
}

function collectFiles(root: string, entry: Entry, found: Found): void {
  if (!entry.folder) {
    found.files.push(entry.path)
    return
  }
  const inside = entriesOf(root, entry.path, found)
  const front = inside.find(({ name, folder }) => name === 'index.mdx' && !folder)
  if (front) {
    const [language = '', guide = ''] = entry.path.split('/')
    const message = `"${entry.name}" is a guide with a front page, and lies within the guide "${guide}". Move its folder up, beside those of the other guides.`
    found.findings.push(breaking(finding('bad-id', topOf(front.path), message), `${language}/${entry.name}`))
    return
  }
  for (const inner of inside) {
    if (inner.name.startsWith('_')) collectPartials(root, inner, found)
    else if (!inner.folder && inner.name.endsWith('.mdx')) {
      const message = `"${inner.name}" lies in a folder within a guide; expected steps in the guide's own folder. Move it up.`
      // What misses the step where it belongs follows from that.
      const [language = '', guide = ''] = inner.path.split('/')
      const home = `${language}/${guide}/${inner.name}`
      const about = guide.startsWith('_') ? {} : { guide }
      found.findings.push(breaking(finding('bad-id', topOf(inner.path), message, about), home))
    } else collectFiles(root, inner, found)
  }
}

const DEEPEST = 20

/**
 * What a folder holds, without hidden files, sorted. Symbolic links are followed where they lead to something in the content
 * root and not back to where they are; what is neither a folder nor an ordinary file is a finding.
 */
function entriesOf(root: string, folder: string, found: Found): Entry[] {
  const refuse = (file: string, message: string): Entry[] => {
    found.findings.push(finding('syntax', topOf(file), message))
    return []
  }
  const own = kindOf(root, folder)
  if (!own) return []
  if (own.kind === 'refused') return refuse(folder, `the folder "${path.posix.basename(folder)}": ${own.why}`)
  let names: string[]
  try {
    names = fs.readdirSync(path.join(root, folder)).sort()
  } catch (error) {
    return refuse(folder, `the folder "${path.posix.basename(folder)}": ${whyUnreadable(error)}`)
  }
  return names.flatMap((name): Entry[] => {
    if (name.startsWith('.')) return []
    if (LOCK_OF_WORD.test(name)) {
      const message = `"${name}" is a temporary file of Word, which has the file itself open. Close it there, and delete this one if it stays.`
      found.findings.push(finding('bad-id', topOf(`${folder}/${name}`), message))
      return []
    }
    const file = `${folder}/${name}`
    const aim = shortcutTo(name)
    if (aim !== undefined && !names.includes(aim)) {
      const message = `"${name}" is a shortcut to a file, which no other computer has. Put the file "${aim}" itself here.`
      found.findings.push(breaking(finding('bad-id', topOf(file), message), `${folder}/${aim}`))
      return []
    }
    const is = kindOf(root, file)
    if (!is) return []
    // Reading it gives the finding.
    if (is.kind === 'refused')
      return /(?:\.mdx|^scenarios\.json)$/.test(name)
        ? [{ name, path: file, folder: false }]
        : refuse(file, is.why)
    if (is.kind === 'file') {
      const right = almostRead(root, folder, name, names)
      if (right === undefined) return [{ name, path: file, folder: false }]
      const why = name.toLowerCase() === right ? ', for capitals count' : ''
      const message = `"${name}" is not read${why}. Rename it to "${right}".`
      found.findings.push(breaking(finding('bad-id', topOf(file), message), `${folder}/${right}`))
      return []
    }
    if (leadsBack(path.join(root, file)) || file.split('/').length > DEEPEST)
      return refuse(
        file,
        `the folder "${name}" leads back to a folder that it lies in, or is more than ${DEEPEST} folders deep. Remove it.`,
      )
    return [{ name, path: file, folder: true }]
  })
}

function leadsBack(folder: string): boolean {
  if (!fs.lstatSync(folder).isSymbolicLink()) return false
  const real = fs.realpathSync(folder)
  const parent = fs.realpathSync(path.dirname(folder))
  return parent === real || parent.startsWith(real + path.sep)
}

function topOf(file: string) {
  return { file, line: 1, column: 1 }
}
