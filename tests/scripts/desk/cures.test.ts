import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { checkContent, type Finding } from '@/lib/content'
import { cureOf } from '@/scripts/desk/cure/cures'
import { edited } from '@/scripts/desk/cure/text-edit'
import { openDesk, type Desk } from '@/scripts/desk/desk'
import { draftFindings } from '@/scripts/desk/look/file'
import { makeChange } from '@/scripts/desk/serve/make-change'
import { mistakes, withMistake } from '@/tests/harness/mistakes'
import { whenDeep } from '@/tests/harness/when-deep'
import { writtenContent } from './content'

const QUESTION = (answer: string) =>
  `---\ntitle: What is it?\nchoices:\n  - label: One\n    to: light\n${answer}---\n\nText.\n`
const STEP = (body: string) => `---\ntitle: Look\noutcome: solved\n---\n\n${body}\n`

const MISTAKES: readonly [name: string, faulty: string, right: string][] = [
  [
    'a tag that is not closed',
    STEP('<Note>\n\nMind the gap.\n\n## More\n\nText.'),
    STEP('<Note>\n\nMind the gap.\n\n</Note>\n\n## More\n\nText.'),
  ],
  [
    'a closing tag without its slash',
    STEP('<Note>\n\nMind it.\n\n<Note>'),
    STEP('<Note>\n\nMind it.\n\n</Note>'),
  ],
  [
    'an element of almost that name',
    STEP('<Wraning>\n\nHot.\n\n</Wraning>'),
    STEP('<Warning>\n\nHot.\n\n</Warning>'),
  ],
  [
    'a target of almost that name',
    QUESTION('  - label: Two\n    to: plugin\n'),
    QUESTION('  - label: Two\n    to: plug-in\n'),
  ],
  [
    'typographic quotes',
    STEP('<Details summary=“More”>\n\nText.\n\n</Details>'),
    STEP('<Details summary="More">\n\nText.\n\n</Details>'),
  ],
  [
    'a value without quotes',
    STEP('<Details summary=More>\n\nText.\n\n</Details>'),
    STEP('<Details summary="More">\n\nText.\n\n</Details>'),
  ],
  [
    'a colon in a title',
    '---\ntitle: Note: it is hot\noutcome: solved\n---\n',
    '---\ntitle: "Note: it is hot"\noutcome: solved\n---\n',
  ],
  [
    'no space behind a colon',
    '---\ntitle:Hot\noutcome: solved\n---\n',
    '---\ntitle: Hot\noutcome: solved\n---\n',
  ],
  [
    'a tab',
    '---\ntitle: Hot\nchoices:\n\t- label: One\n\t  to: light\n---\n',
    '---\ntitle: Hot\nchoices:\n  - label: One\n    to: light\n---\n',
  ],
  ['<br>', STEP('One<br>two.'), STEP('One<br />two.')],
  [
    'two answers of one name',
    QUESTION('  - label: Two of them\n    to: light\n'),
    QUESTION('  - id: two-of-them\n    label: Two of them\n    to: light\n'),
  ],
  [
    'a tag with text behind it, which is closed further below',
    STEP('<Note>Mind it.\n\nAnd more.\n\n</Note>'),
    STEP('<Note>\n\nMind it.\n\nAnd more.\n\n</Note>'),
  ],
  [
    'a number sign within a title',
    '---\ntitle: Fault #12 is solved\noutcome: solved\n---\n',
    '---\ntitle: "Fault #12 is solved"\noutcome: solved\n---\n',
  ],
  [
    'a tab before one field of an answer',
    '---\ntitle: Hot\nchoices:\n  - label: One\n\tto: light\n---\n',
    '---\ntitle: Hot\nchoices:\n  - label: One\n    to: light\n---\n',
  ],
  [
    'a field of almost that name',
    '---\ntitle: Hot\noutcom: solved\n---\n',
    '---\ntitle: Hot\noutcome: solved\n---\n',
  ],
]

let root: string
let desk: Desk
beforeAll(async () => {
  root = writtenContent()
  desk = openDesk(root, {}, false)
  await desk.opened.ready
})
afterAll(() => desk.close())

test.each(MISTAKES)('%s is put right by its cure', (_, faulty, right) => {
  const file = 'en/dark/light.mdx'
  fs.writeFileSync(path.join(root, file), faulty)
  desk.opened.forget([file])
  let text = faulty
  // A second line with the same fault has a cure of its own.
  for (let clicks = 0; clicks < 3 && text !== right; clicks++) {
    const cure = draftFindings(desk.opened, file, text).find((one) => one.cure)?.cure
    if (!cure) break
    makeChange(desk, { kind: 'cure', cure: cure.name })
    text = fs.readFileSync(path.join(root, file), 'utf8')
  }
  expect(text).toBe(right)
})

test('a known problem names a step of another guide in full once it is cured', () => {
  const file = 'en/_notices/cut.mdx'
  const text = '---\ntitle: Power cut\naffects: [dark/plugin]\n---\n'
  fs.writeFileSync(path.join(root, file), text)
  desk.opened.forget([file])
  const { findings } = checkContent(root, { settings: {} })
  const finding = findings.find((one) => one.file === file && one.code === 'missing-target')
  const cure = cureOf(finding!, text)!
  expect(edited(text, cure.edits)).toContain('affects: [dark/plug-in]')
})

const ALL_LISTS = ['worked', 'held-back', 'held-back-2', 'held-back-3', 'held-back-4']

/** What a mistake has hidden is found once its first finding is gone. */
const HIDDEN = [
  'two answers with one id',
  'two answers with one target and no ids',
  'a target of another guide without the guide',
  'a tab of Docusaurus',
  'one wrong answer in a condition',
  'a country in the place of a language',
  'an underscore in a language of such a site',
]

whenDeep('each cure of a writers’ mistake takes its finding away, and makes no other', () => {
  const kept = (one: Finding) => `${one.file} ${one.code} ${one.message}`
  const wrong: string[] = []
  let cures = 0
  for (const mistake of ALL_LISTS.flatMap(mistakes))
    withMistake(mistake, (folder) => {
      const check = () => checkContent(folder, { today: new Date('2026-11-20'), settings: {} }).findings
      const before = check()
      for (const finding of before) {
        const full = path.join(folder, finding.file)
        const text = fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : ''
        const cure = cureOf(finding, text)
        if (!cure) continue
        cures += 1
        fs.writeFileSync(full, edited(text, cure.edits))
        const after = check().map(kept)
        fs.writeFileSync(full, text)
        if (after.includes(kept(finding))) wrong.push(`${mistake.name}: ${cure.label} does nothing`)
        const more = after.filter((one) => !before.map(kept).includes(one))
        if (more.length > 0 && !HIDDEN.includes(mistake.name))
          wrong.push(`${mistake.name}: ${cure.label} makes ${more.join('; ')}`)
      }
    })
  expect(wrong).toEqual([])
  expect(cures).toBeGreaterThan(60)
})

test('a cure that was done already says so', () => {
  expect(() => makeChange(desk, { kind: 'cure', cure: 'syntax 7:1 en/dark/call.mdx' })).toThrow(
    'en/dark/call.mdx',
  )
})
