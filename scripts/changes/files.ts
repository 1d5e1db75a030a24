import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { marksSchema } from '@/lib/content'
import { countOf, linesBetween } from './texts'
import type { TreeChange } from './types'

/** Texts beside guides whose lines are worth showing. */
const WRITTEN = /\.(?:mdx?|json|ya?ml|txt|vtt|svg|css)$/i
const MARKS = /^screenshots\/([^/]+\/[^/]+)\.json$/
const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg|mp4|webm)$/i
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: where Git has a name in place of a large file. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n[\s\S]*?oid sha256:([0-9a-f]{64})/

/**
 * What became of the files that are no steps: pictures, marks, partials, known problems, scenarios, settings.
 * @param isStep says which files are compared as steps, by path from the content root
 */
export function fileChanges(old: string, now: string, isStep: (file: string) => boolean): TreeChange[] {
  const [before, after] = [filesIn(old), filesIn(now)]
  return [...new Set([...before, ...after])]
    .filter((file) => !isStep(file))
    .sort()
    .flatMap((file): TreeChange[] => {
      const isPicture = PICTURE.test(file)
      const what = isPicture ? 'The picture' : 'The file'
      const about = { guide: guideOf(file), step: null, file }
      const end = (state: 'added' | 'gone') =>
        isPicture ? (`picture-${state}` as const) : (`file-${state}` as const)
      if (!before.has(file)) return [{ ...about, kind: end('added'), text: `${what} ${file} is new.` }]
      if (!after.has(file)) return [{ ...about, kind: end('gone'), text: `${what} ${file} is gone.` }]
      const [one, other] = [read(old, file), read(now, file)]
      if (sameBytes(one, other)) return []
      if (isPicture) return [{ ...about, kind: 'picture-changed', text: `The picture ${file} is another.` }]
      if (MARKS.test(file)) return marksChange(file, one.toString(), other.toString())
      const lines = WRITTEN.test(file) ? linesBetween(one.toString(), other.toString()) : {}
      if (!lines) return []
      return [
        { ...about, kind: 'file-changed', text: `The file ${file} has changed${countOf(lines)}.`, ...lines },
      ]
    })
}

/** The guide in whose folder a file lies. */
function guideOf(file: string): string | null {
  const [, guide = '', ...rest] = file.split('/')
  return rest.length > 0 && !guide.startsWith('_') && !/^(?:screenshots|screens|brand)\//.test(file)
    ? guide
    : null
}

function marksChange(file: string, old: string, now: string): TreeChange[] {
  const [before, after] = [marksOf(old), marksOf(now)]
  const about = { kind: 'marks-changed', guide: null, step: null, file } as const
  if (!before || !after) return [{ ...about, text: `The marks ${file} have changed and cannot be read.` }]
  const added = [...after.keys()].filter((n) => !before.has(n))
  const gone = [...before.keys()].filter((n) => !after.has(n))
  const moved = [...after].filter(([n, at]) => before.has(n) && before.get(n) !== at).map(([n]) => n)
  const said = [
    ...(added.length > 0 ? [`added ${added.join(', ')}`] : []),
    ...(gone.length > 0 ? [`gone ${gone.join(', ')}`] : []),
    ...(moved.length > 0 ? [`moved ${moved.join(', ')}`] : []),
  ]
  const what = said.length > 0 ? `marks: ${said.join('; ')}` : 'what is said of the picture has changed'
  return [{ ...about, text: `${file}: ${what}.` }]
}

function marksOf(text: string): Map<number, string> | undefined {
  try {
    const { data } = marksSchema.safeParse(JSON.parse(text))
    return data && new Map(data.marks.map(({ n, ...at }) => [n, JSON.stringify(at)]))
  } catch {
    return undefined
  }
}

function read(root: string, file: string): Buffer {
  return fs.readFileSync(path.join(root, file))
}

function sameBytes(one: Buffer, other: Buffer): boolean {
  if (one.equals(other)) return true
  const [name, twin] = [one, other].map((data) => POINTER.exec(data.subarray(0, 300).toString('latin1'))?.[1])
  if (name === undefined && twin === undefined) return false
  return (name ?? hashOf(one)) === (twin ?? hashOf(other))
}

function hashOf(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

/** All ordinary files below a folder. Hidden ones, and what links lead to, are none of the content. */
function filesIn(root: string): Set<string> {
  const found = new Set<string>()
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) waiting.push(file)
      else if (entry.isFile()) found.add(file)
    }
  }
  return found
}
