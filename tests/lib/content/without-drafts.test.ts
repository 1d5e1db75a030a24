import { expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { contentFolder } from '../../harness/content-folder'

/** The step `dark/<id>` as a question whose answers lead to these. */
const question = (id: string, ...to: string[]) => {
  const choices = to.map(
    (one, i) => `  - label: Answer ${i}\n    to: ${one.replace(' > ', '\n    then: ')}\n`,
  )
  return { [`en/dark/${id}.mdx`]: `---\ntitle: Is it ${id}?\nchoices:\n${choices.join('')}---\n` }
}
const LATER = { 'en/dark/later.mdx': '---\ntitle: Later\noutcome: solved\ndraft: true\n---\n' }

function found(files: Record<string, string>, drafts = false): string[] {
  const settings = { DRAFTS: drafts ? '1' : '' }
  return checkContent(contentFolder({ ...LATER, ...files }), { settings }).findings.map(
    ({ file, line, column, code, guide, step, message }) =>
      `${file}:${line}:${column} ${message.endsWith(': ') ? 'unsaid' : code} ${guide} ${step}`,
  )
}

test('what only drafts lead to is unreachable without them', () => {
  const files = {
    ...question('plugged-in', 'call', 'plug-in', 'early'),
    'en/dark/early.mdx': '---\ntitle: Early\nnext: after\ndraft: true\n---\n',
    'en/dark/after.mdx': '---\ntitle: After\nnext: light\n---\n',
  }
  expect(found({ ...files, ...question('light', 'call', 'later') })).toEqual([
    'en/dark/after.mdx:1:1 unreachable dark after',
  ])
})

test('what is unreachable with the drafts is said once', () => {
  const files = {
    ...question('plugged-in', 'call', 'plug-in', 'later'),
    'en/dark/lost.mdx': '---\ntitle: Lost\nnext: light\n---\n',
  }
  const lost = ['en/dark/lost.mdx:1:1 unreachable dark lost']
  expect([found(files), found(files, true)]).toEqual([lost, lost])
})

test('a round that only a draft leads out of has no way out without it', () => {
  const files = {
    ...question('plugged-in', 'call', 'plug-in', 'light'),
    'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: turn\n---\n',
    ...question('turn', 'plug-in', 'later'),
  }
  expect(found(files, true)).toEqual([])
  expect(found(files)).toEqual([
    'en/dark/plug-in.mdx:1:1 no-way-out dark plug-in',
    'en/dark/turn.mdx:1:1 no-way-out dark turn',
  ])
})

test('a part that only a draft brings to a good end never returns without it', () => {
  const files = {
    ...question('plugged-in', 'call', 'plug-in', 'part > light'),
    ...question('part', 'later', 'call'),
  }
  expect(found(files, true)).toEqual([])
  expect(found(files)).toEqual(['en/dark/plugged-in.mdx:10:11 no-return dark plugged-in'])
})

test('what is wrong with files beside drafts is said as it is in a preview', () => {
  const files = {
    ...question('plugged-in', 'call', 'plug-in', 'later'),
    'en/dark/half.mdx':
      '---\ntitle: Is it half?\nchoices:\n  - label: Yes\n  - label: No\n    to: later\n---\n',
    'en/no-index/only.mdx': '---\ntitle: Only\noutcome: solved\n---\n',
    'en/no-start/index.mdx': '---\ntitle: No start\nsummary: None.\n---\n',
    'en/no-start/only.mdx': '---\ntitle: Only\noutcome: solved\n---\n',
    'en/gone-start/index.mdx': '---\ntitle: Gone\nsummary: Gone.\nstart: gone\n---\n',
    'en/gone-start/only.mdx': '---\ntitle: Only\noutcome: solved\n---\n',
  }
  const wrong = found(files)
  expect(wrong).toEqual(found(files, true))
  expect(new Set(wrong.map((one) => one.split('/')[1]))).toEqual(
    new Set(['dark', 'no-index', 'no-start', 'gone-start']),
  )
})
