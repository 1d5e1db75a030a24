import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { checkContent, type Finding } from '@/lib/content'

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

/** The findings of the check in a copy of the sound folder with the mistake in it. */
export function findingsOf(mistake: Mistake): readonly Finding[] {
  return withMistake(
    mistake,
    (root) => checkContent(root, { today: new Date('2026-11-20'), settings: {} }).findings,
  )
}

/** Does something with a copy of the sound folder in which the mistake is made. Throws where the text to be changed is not there. */
export function withMistake<T>({ name, edits, folder = 'sound' }: Mistake, act: (root: string) => T): T {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-mistake-'))
  fs.cpSync(path.resolve(FOLDER, folder), root, { recursive: true })
  for (const edit of edits) {
    const file = path.join(root, edit.file)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    if (edit.text !== undefined) fs.writeFileSync(file, edit.text)
    else if (edit.base64 !== undefined) fs.writeFileSync(file, Buffer.from(edit.base64, 'base64'))
    else if (edit.to !== undefined) {
      fs.mkdirSync(path.dirname(path.join(root, edit.to)), { recursive: true })
      fs.renameSync(file, path.join(root, edit.to))
    } else if (edit.remove) fs.rmSync(file, { recursive: true })
    else {
      const text = fs.readFileSync(file, 'utf8')
      if (!text.includes(edit.find ?? '')) throw new Error(`${name}: ${edit.file} lacks ${edit.find}`)
      fs.writeFileSync(
        file,
        text.replace(edit.find ?? '', () => edit.put ?? ''),
      )
    }
  }
  const made = act(root)
  fs.rmSync(root, { recursive: true })
  return made
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
