import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkContent, contentOf, openLibrary } from '@/lib/content'
import type { AnswerGroup } from '@/lib/insight/answer-groups'
import { makeAnswer, type AnswerOptions } from '@/scripts/insight/answer'
import { contentFolder, SOUND } from '../../harness/content-folder'

let root: string
let folder: string
beforeEach(() => {
  const inCzech = Object.entries(SOUND).map(([file, text]) => [file.replace(/^en/, 'cs'), text])
  const site = SOUND['site.json']!.replace('"en"', '"en", "cs"').replace(
    /("en": "(\w[^"]*)")/g,
    '$1, "cs": "$2"',
  )
  root = contentFolder({ ...Object.fromEntries(inCzech), 'site.json': site })
  folder = path.dirname(root)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const TEXTS = ['error: line profile [number] was refused', 'the line profile (b) was refused again']
const OTHERS = ['the line is red', 'printer refused']

function group(more: Partial<AnswerGroup> = {}): AnswerGroup {
  const words = ['line', 'profile', 'refused']
  return { key: 'a', keys: ['a'], kind: 'error', lang: 'en', words, texts: TEXTS, n: 7, ...more }
}

function made(options: Partial<AnswerOptions> = {}, of = group()): string {
  return makeAnswer(of, OTHERS, { patch: false, root, from: folder, guide: 'dark', ...options })
}

/** The answers of all questions of a guide that lead to a step. */
function answersTo(id: string) {
  const content = contentOf(openLibrary(root))
  return content.languages.flatMap((lang) =>
    [...content.guides(lang).get('dark')!.steps.values()].flatMap((step) =>
      step.kind === 'question' ? step.choices.filter(({ to }) => to.step === id) : [],
    ),
  )
}

test('an answer in every language would have caught the messages, and nothing else that was said', () => {
  made()
  const answers = answersTo('line-profile-refused')
  expect(answers).toHaveLength(2)
  for (const { match } of answers) {
    const expression = new RegExp(match!, 'i')
    expect(TEXTS.map((text) => expression.test(text))).toEqual([true, true])
    expect(OTHERS.map((text) => expression.test(text))).toEqual([false, false])
  }
})

test('the check finds no error in what was made, and what is to be written says so', () => {
  const before = checkContent(root).findings.filter(({ level }) => level === 'error')
  expect(made()).toMatch(/new {6}\S+\/en\/dark\/line-profile-refused\.mdx/)
  expect(checkContent(root).findings.filter(({ level }) => level === 'error')).toEqual(before)
  expect(readFileSync(path.join(root, 'en/dark/line-profile-refused.mdx'), 'utf8')).toContain('TODO')
})

test('the change is a diff that Git applies, and makes the same files; until then nothing is changed', () => {
  const file = path.join(root, 'en/dark/plugged-in.mdx')
  const before = readFileSync(file, 'utf8')
  const patch = made({ patch: true, from: root })
  expect(readFileSync(file, 'utf8')).toBe(before)
  writeFileSync(path.join(root, 'answer.patch'), patch)
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root })
  git('init', '-q')
  git('apply', 'answer.patch')
  const names = ['en', 'cs'].flatMap((lang) => [
    ...[`${lang}/dark/plugged-in.mdx`, `${lang}/dark/line-profile-refused.mdx`],
  ])
  const applied = names.map((name) => readFileSync(path.join(root, name), 'utf8'))
  git('apply', '-R', 'answer.patch')
  made()
  expect(names.map((name) => readFileSync(path.join(root, name), 'utf8'))).toEqual(applied)
})

test('whatever a writer put into the file stays there, comments too', () => {
  const file = path.join(root, 'en/dark/plugged-in.mdx')
  const text = readFileSync(file, 'utf8').replace('choices:', '# The order is the support team’s.\nchoices:')
  writeFileSync(file, text)
  made()
  const lines = readFileSync(file, 'utf8').split('\n')
  expect(text.split('\n').filter((line) => !lines.includes(line))).toEqual([])
})

test('a comment is answered at the question before the step at which it was written', () => {
  made({ guide: undefined }, group({ kind: 'comment', at: { guide: 'dark', step: 'call' } }))
  const question = readFileSync(path.join(root, 'en/dark/plugged-in.mdx'), 'utf8')
  expect(question).toContain('to: line-profile-refused')
})

test.each<[string, Partial<AnswerOptions>, Partial<AnswerGroup>, RegExp]>([
  ['without a guide', { guide: undefined }, {}, /--guide/],
  ['in a guide that is not there', { guide: 'drak' }, {}, /dark/],
  ['after a step that is not there', { after: 'plug-out' }, {}, /plug-in/],
  ['of messages without words', {}, { texts: ['[number]'] }, /keywords/],
  ['of what others said as well', {}, { texts: ['printer refused'] }, /keywords/],
])('an answer %s is refused, and what to do instead is said', (_, options, of, why) => {
  expect(() => made(options, group(of))).toThrow(why)
})

test('content in which the check finds an error already is changed all the same, for it is not the answer’s', () => {
  appendFileSync(path.join(root, 'en/dark/light.mdx'), '\n[nowhere](./nowhere.mdx)\n')
  expect(made()).toContain('line-profile-refused')
})
