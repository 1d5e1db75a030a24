import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { checkContent, createKeptTexts, type Finding } from '@/lib/content'
import type { KeptTexts } from '@/lib/content/library/library'

const FOLDER = 'tests/fixtures/mistakes'

/** Small content folders with two languages and nothing wrong with them: of lamps, one of heat pumps that has more of what there is, and one of electric bicycles, half of it in Arabic. */
export const SOUND_FOLDERS = ['sound', 'sound-2', 'sound-3'].map((name) => path.resolve(FOLDER, name))

/** `right`, or what is wrong: nothing is said, another place is blamed first, the cause is not said, or good files are blamed as well. */
export type Verdict = (typeof VERDICTS)[number]
const VERDICTS = ['right', 'silent', 'elsewhere', 'vague', 'crowded'] as const

const editSchema = z.strictObject({
  file: z.string(),
  find: z.string().optional(),
  put: z.string().optional(),
  text: z.string().optional(),
  base64: z.string().optional(),
  to: z.string().optional(),
  remove: z.literal(true).optional(),
})

const mistakesSchema = z.array(
  z.strictObject({
    name: z.string(),
    edits: z.array(editSchema),
    at: z.string(),
    code: z.string(),
    says: z.string(),
    verdict: z.enum(VERDICTS).optional(),
    folder: z.enum(['sound', 'sound-2', 'sound-3']).optional(),
  }),
)

/** A mistake of a writer: what is done to the sound folder, and where (`file:line`, several by `|`), with which code and with which words (a regular expression) the check has to name it. `-` is no mistake. `verdict` says how well it is named where it is not named right, `folder` in which sound folder it is made if not in the first. */
export type Mistake = z.infer<typeof mistakesSchema>[number]

/** The mistakes of a list: `worked`, `held-back`, `held-back-2` to `held-back-6`, or `unusual`, which are none. */
export function mistakes(list: string): Mistake[] {
  return mistakesSchema.parse(JSON.parse(fs.readFileSync(path.join(FOLDER, `${list}.json`), 'utf8')))
}

/** A copy of each sound folder, in which one mistake after another is made and undone: what a mistake leaves as it was is read once. */
export function copiesOfSound() {
  const copies = new Map<string, { readonly root: string; readonly texts: KeptTexts }>()
  const copyOf = (folder: string) => {
    const known = copies.get(folder) ?? { root: copied(folder), texts: createKeptTexts() }
    copies.set(folder, known)
    return known
  }
  return {
    /** The findings of the check in the copy with the mistake in it. */
    findingsOf(mistake: Mistake): readonly Finding[] {
      const folder = mistake.folder ?? 'sound'
      const { root, texts } = copyOf(folder)
      make(mistake, root)
      const { findings } = checkContent(root, { today: new Date('2026-11-20'), settings: {}, texts })
      for (const { file, to } of mistake.edits)
        for (const one of [file, to]) if (one !== undefined) restore(path.resolve(FOLDER, folder), root, one)
      return findings
    },
    remove(): void {
      for (const { root } of copies.values()) fs.rmSync(root, { recursive: true })
    },
  }
}

/** Does something with a copy of the sound folder in which the mistake is made. Throws where the text to be changed is not there. */
export function withMistake<T>(mistake: Mistake, act: (root: string) => T): T {
  const root = copied(mistake.folder ?? 'sound')
  make(mistake, root)
  const made = act(root)
  fs.rmSync(root, { recursive: true })
  return made
}

function copied(folder: string): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-mistake-'))
  fs.cpSync(path.resolve(FOLDER, folder), root, { recursive: true })
  return root
}

function make({ name, edits }: Mistake, root: string): void {
  for (const edit of edits) {
    const file = path.join(root, edit.file)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    if (edit.text !== undefined) write(file, edit.text)
    else if (edit.base64 !== undefined) write(file, Buffer.from(edit.base64, 'base64'))
    else if (edit.to !== undefined) {
      fs.mkdirSync(path.dirname(path.join(root, edit.to)), { recursive: true })
      fs.renameSync(file, path.join(root, edit.to))
    } else if (edit.remove) fs.rmSync(file, { recursive: true })
    else {
      const text = fs.readFileSync(file, 'utf8')
      if (!text.includes(edit.find ?? '')) throw new Error(`${name}: ${edit.file} lacks ${edit.find}`)
      write(
        file,
        text.replace(edit.find ?? '', () => edit.put ?? ''),
      )
    }
  }
}

let written = 0

/** Writes a file with a time of its own, so that what was read of it before is not taken for what it is now. */
function write(file: string, content: string | Buffer): void {
  fs.writeFileSync(file, content)
  fs.utimesSync(file, ++written, written)
}

/** Makes a file or folder of a copy what it is in the sound folder; where that has none, takes it away with its folders. */
function restore(sound: string, copy: string, name: string): void {
  const parts = name.split('/')
  const ways = parts.map((_, i) => parts.slice(0, i + 1).join('/'))
  const way = ways.find((one) => !fs.existsSync(path.join(sound, one))) ?? name
  fs.rmSync(path.join(copy, way), { recursive: true, force: true })
  if (way === name && fs.existsSync(path.join(sound, name)))
    fs.cpSync(path.join(sound, name), path.join(copy, name), { recursive: true })
}

/** How well the findings name a mistake. */
export function verdict({ at, says }: Mistake, findings: readonly Finding[]): Verdict {
  const places = at.split('|')
  const [first] = findings
  if (first === undefined) return places.includes('-') ? 'right' : 'silent'
  const place = `${first.file}:${first.line}`
  if (!places.includes(place)) return 'elsewhere'
  if (!new RegExp(says, 'i').test(first.message)) return 'vague'
  return findings.every(({ file }) => places.some((each) => each.startsWith(`${file}:`)))
    ? 'right'
    : 'crowded'
}
