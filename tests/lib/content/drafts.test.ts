import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { checkContent } from '@/lib/content'
import { contentFolder } from '../../harness/content-folder'

const QUESTION =
  '---\ntitle: Is it plugged in?\nchoices:\n  - label: It is\n    to: call\n  - label: It is not\n    to: plug-in\n---\n'
const DRAFTS = {
  'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: light\ndraft: true\n---\n',
  'en/later/index.mdx': '---\ntitle: Later\nsummary: Not yet.\nstart: only\ndraft: true\n---\n',
  'en/later/only.mdx': '---\ntitle: The only step\noutcome: solved\n---\n',
  'en/dark/plugged-in.mdx': QUESTION.replace('---\n', '---\naliases: [socket]\n').replace(
    'to: plug-in',
    'to: plug-in\n  - label: Later\n    to: later/\n  - label: Light\n    to: light',
  ),
}

function contentWith(drafts: boolean, files: Record<string, string> = DRAFTS) {
  return contentOf(openLibrary(contentFolder(files), undefined, { DRAFTS: drafts ? '1' : '' }))
}

test('a draft, and a guide that is one, are in a preview alone', () => {
  const steps = (drafts: boolean) =>
    [...contentWith(drafts).guides('en')].flatMap(([id, { steps }]) =>
      [...steps.keys()].map((step) => `${id}/${step}`),
    )
  expect(steps(true)).toEqual(
    ['call', 'light', 'plug-in', 'plugged-in'].map((one) => `dark/${one}`).concat('later/only'),
  )
  expect(steps(false)).toEqual(['call', 'light', 'plugged-in'].map((one) => `dark/${one}`))
})

test('an answer that leads to a draft is left out of what is public', () => {
  const answers = (drafts: boolean) => {
    const step = contentWith(drafts).guide('en', 'dark')?.steps.get('plugged-in')
    return step?.kind === 'question' ? step.choices.map(({ id }) => id) : []
  }
  expect(answers(true)).toEqual(['call', 'plug-in', 'later', 'light'])
  expect(answers(false)).toEqual(['call', 'light'])
})

test('a preview says of each page whether it is a draft', () => {
  const allGuides = contentWith(true).guides('en')
  expect(allGuides.get('later')?.draft).toBe(true)
  expect(allGuides.get('dark')?.draft).toBeUndefined()
  expect([...allGuides.get('dark')!.steps.values()].filter(({ draft }) => draft).map(({ id }) => id)).toEqual(
    ['plug-in'],
  )
})

const CZECH = {
  'site.json': JSON.stringify({
    ...{ name: 'Lamps', languages: ['en', 'cs'] },
    contact: { url: 'https://help.example/', label: { en: 'Ask us', cs: 'Zeptejte se nás' } },
  }),
}

test('a guide whose translation is a draft is in its language as in the first, with all its steps', () => {
  const files = {
    ...CZECH,
    'cs/dark/index.mdx': '---\ntitle: Lampa nesvítí\nsummary: Zjistěte proč.\ndraft: true\n---\n',
    'cs/dark/light.mdx': '---\ntitle: Svítí\noutcome: solved\n---\n',
  }
  const titles = (lang: string, drafts: boolean) => {
    const guide = contentWith(drafts, files).guide(lang, 'dark')!
    return [guide.title, guide.steps.get('light')?.title]
  }
  expect(titles('cs', true)).toEqual(['Lampa nesvítí', 'Svítí'])
  expect(titles('cs', false)).toEqual(titles('en', false))
})

test('a translation that is a draft is left out of its language alone', () => {
  const files = {
    ...CZECH,
    'cs/dark/light.mdx': '---\ntitle: Svítí\noutcome: solved\ndraft: true\n---\n',
    'cs/dark/call.mdx': '---\ntitle: Zavolejte\noutcome: support\n---\n',
  }
  const titles = (drafts: boolean) =>
    ['light', 'call'].map((id) => contentWith(drafts, files).guide('cs', 'dark')?.steps.get(id)?.title)
  expect(titles(false)).toEqual(['There is light', 'Zavolejte'])
  expect(titles(true)).toEqual(['Svítí', 'Zavolejte'])
})

test('what only the public site lacks is no finding of a preview', () => {
  const root = contentFolder({ ...DRAFTS, 'en/dark/call.mdx': '---\ntitle: Call us\nnext: plug-in\n---\n' })
  const codes = (drafts: boolean) =>
    checkContent(root, { settings: { DRAFTS: drafts ? '1' : '' } }).findings.map(({ code }) => code)
  expect(codes(true)).toEqual([])
  expect(codes(false)).toEqual(['missing-target'])
})

test('a guide that begins with a draft says so where it names it', () => {
  const root = contentFolder({ 'en/dark/plugged-in.mdx': QUESTION.replace('---\n', '---\ndraft: true\n') })
  const [{ file, line, column, code } = {}] = checkContent(root, { settings: {} }).findings
  expect({ file, line, column, code }).toEqual({
    file: 'en/dark/index.mdx',
    line: 4,
    column: 8,
    code: 'missing-target',
  })
})

test('a question whose every answer leads to a draft says so at its answers', () => {
  const files = {
    'en/dark/call.mdx': '---\ntitle: Call us\noutcome: support\ndraft: true\n---\n',
    'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: light\ndraft: true\n---\n',
  }
  const found = checkContent(contentFolder(files), { settings: {} }).findings
  expect(found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toContain(
    'en/dark/plugged-in.mdx:3:1 no-way-out',
  )
})

test('a known problem of drafts alone is in a preview alone', () => {
  const told = (affects: string) =>
    [true, false].map((drafts) => {
      const notice = `---\ntitle: A lamp flickers\naffects: ${affects}\n---\n`
      return contentWith(drafts, { ...DRAFTS, 'en/_notices/flicker.mdx': notice }).notices('en').length
    })
  expect(['[dark/plug-in, later/]', '[dark/plug-in, dark/light]', 'all'].map(told)).toEqual([
    [1, 0],
    [1, 1],
    [1, 1],
  ])
})
