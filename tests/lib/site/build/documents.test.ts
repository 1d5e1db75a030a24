import GithubSlugger from 'github-slugger'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const DECISIONS = 'docs/decisions'
const decisions = readdirSync(DECISIONS).filter((name) => /^\d/.test(name))
const documents = [
  ...[
    'README.md',
    'CONTRIBUTING.md',
    'content/README.md',
    'docs/how-it-works.md',
    'docs/extend.md',
    `${DECISIONS}/README.md`,
  ],
  ...decisions.map((name) => `${DECISIONS}/${name}`),
]
const textOf = (file: string) => readFileSync(file, 'utf8')
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!)

/** Where something is, as documents name it. Those of the content are examples, mostly. */
const PLACE = /(?<![\w./-])((?:app|components|lib|scripts|tests)\/[\w.()[\]%/-]*[\w)])/g

const placesIn = (text: string) =>
  matches(text, PLACE).map((name) => (name.includes('(') ? name : name.replace(/\)+$/, '')))

/** Superseded decisions name what is gone. */
const isCurrent = (file: string) => !/^Status: superseded/m.test(textOf(file))

test.each(documents.filter(isCurrent))('%s names files and folders that are there', (file) => {
  expect(placesIn(textOf(file)).filter((name) => !existsSync(name))).toEqual([])
})

test.each(documents)('%s names commands that package.json has', (file) => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const commands = matches(textOf(file), /\bnpm run (?:--\S+ )*([\w:-]+)/g)
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})

/** What is shown as code is an example. */
const proseOf = (file: string) =>
  textOf(file)
    .replace(/^\s*```[^]*?^\s*```/gm, '')
    .replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')

const headingsOf = (file: string) => {
  const slugger = new GithubSlugger()
  const titles = matches(textOf(file).replace(/^\s*```[^]*?^\s*```/gm, ''), /^#+ (.*)$/gm)
  return titles.map((title) => `#${slugger.slug(title)}`)
}

test.each(documents)('%s links to files and headings that are there', (file) => {
  const links = matches(proseOf(file), /\]\((?!https?:)(\S+?)\)/g)
  const broken = links.filter((link) => {
    const [to = '', heading] = link.split('#')
    const target = to === '' ? file : path.join(path.dirname(file), to)
    return !existsSync(target) || (heading !== undefined && !headingsOf(target).includes(`#${heading}`))
  })
  expect(broken).toEqual([])
})

test('the index of decisions has each of them once, under its own title', () => {
  const listed = matches(textOf(`${DECISIONS}/README.md`), /^- (\[.*?\]\(\S+\.md\))/gm)
  const titled = decisions.map(
    (name) => `[${/^# (.*)$/m.exec(textOf(`${DECISIONS}/${name}`))![1]!}](${name})`,
  )
  expect(listed.sort()).toEqual(titled.sort())
})

test('decisions are numbered without gaps, in the order of their dates', () => {
  const dates = decisions.map(
    (name) => /^Date: (\d{4}-\d{2}-\d{2})$/m.exec(textOf(`${DECISIONS}/${name}`))?.[1],
  )
  expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, i) => i + 1))
  expect(dates).toEqual([...dates].sort())
})
