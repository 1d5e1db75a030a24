import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { runNode, type Command } from '../harness/command'
import { DEEP } from '../harness/depth'
import { whenDeep } from '../harness/when-deep'
import { companyFolder, installedEngine, packedEngine, stateOf } from '../harness/installed-engine'
import { tracesOfOthers } from '../harness/of-others'

// The engine as a package in another company's folder: three languages, one from right to left; an element and slots of its own.

const engine = installedEngine()
const PACKAGE = path.join(engine.folder, 'node_modules', 'signpost')
/** A test does not depend on the settings of who runs it, and is no process of npm's. */
const PLAIN = {
  ...Object.fromEntries(
    ['CONTENT_DIR', 'SITE_URL', 'AUDIENCE', 'DRAFTS', 'BASE_PATH', 'OUT_DIR'].map((name) => [
      name,
      undefined,
    ]),
  ),
  ...{ NODE_OPTIONS: '', NODE_ENV: undefined, npm_lifecycle_event: undefined },
}

function signpost(args: readonly string[], environment = {}, folder = engine.folder): Command {
  const command = path.join(folder, 'node_modules', 'signpost', 'bin', 'signpost.js')
  return runNode([command, ...args], { ...PLAIN, ...environment }, folder)
}

/** What a command says, and the code with which it ends. */
async function ended(...args: string[]): Promise<{ said: string; code: number | null }> {
  const command = signpost(args)
  const code = await command.ended
  return { said: command.said(), code }
}

const read = (...names: string[]) => fs.readFileSync(path.join(engine.folder, ...names), 'utf8')
const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())

test('the package is small, and holds neither tests nor the default content', () => {
  const content = engine.files.filter((name) => /^(?:tests|content|examples|\.signpost|\.next)\//.test(name))
  expect(content).toEqual(['content/README.md'])
  expect(engine.size).toBeLessThan(1_170_000)
})

const ASKED = [
  [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  [['chekc'], 2, /did you mean "check"\?/],
  [['pdf', 'ticket-not-read'], 1, /npm install .*playwright-core@\d/],
] as const
/** The same in other words. */
const ALSO_ASKED = [
  [['new', 'site', 'content'], 1, /content is not empty/],
  [['--help'], 0, / {2}check +\S/],
  [[], 0, / {2}check +\S/],
  [['toString'], 2, /there is no command "toString"/],
] as const

test.each([...ASKED, ...(DEEP ? ALSO_ASKED : [])])(
  'signpost %j ends with %d and leaves nothing behind',
  async (args, code, said) => {
    const before = fs.readdirSync(engine.folder)
    expect(await ended(...args)).toEqual({ code, said: expect.stringMatching(said) })
    expect(fs.readdirSync(engine.folder)).toEqual(before)
  },
)

whenDeep('signpost new site makes a site that the check finds sound, coverage and all', async () => {
  const made = await ended('new', 'site', 'other help', '--engine', '0.1.0')
  expect(made.code).toBe(0)
  const { dependencies, name } = JSON.parse(read('other help', 'package.json')) as Record<string, unknown>
  expect([name, dependencies]).toEqual(['other-help', { signpost: '0.1.0' }])
  const check = signpost(['check', '--coverage'], { CONTENT_DIR: 'other help/content' })
  expect([await check.ended, check.said()]).toEqual([0, '0 errors, 0 warnings in 1 guide, 5 steps\n'])
  const links = signpost(['links'], { CONTENT_DIR: 'other help/content' })
  await links.ended
  expect(links.said()).toMatch(/^0 new/)
  const texts = filesIn(path.join(engine.folder, 'other help')).map((file) => read('other help', file))
  expect(texts.filter((text) => /\b(?:My)?2N\b|intercom|SITE_NAME|ENGINE_VERSION/.test(text))).toEqual([])
  fs.rmSync(path.join(engine.folder, 'other help'), { recursive: true })
})

test("what an element's own schema refuses is an error of the check", async () => {
  const file = path.join(engine.folder, 'content', 'en', 'ticket-not-read', 'ask.mdx')
  const text = fs.readFileSync(file, 'utf8')
  fs.writeFileSync(file, text.replace('EUR', 'USD'))
  const { said, code } = await ended('check')
  fs.writeFileSync(file, text)
  expect(code).toBe(1)
  expect(said).toMatch(
    /^content\/en\/ticket-not-read\/ask\.mdx:6:20 {2}error {2}unknown-component .*"EUR".*found "USD"/m,
  )
})

whenDeep(
  'signpost check, export and start make the site of the content alone, and leave the package as it is',
  async () => {
    const before = stateOf(PACKAGE)
    expect(await ended('check')).toEqual({ code: 0, said: '0 errors, 0 warnings in 1 guide, 5 steps\n' })
    const { code, said } = await ended('export')
    expect([code, said]).toEqual([0, expect.stringContaining('Wrote content for customers')])
    const out = path.join(engine.folder, 'out')
    expect(tracesOfOthers(out, filesIn(out))).toEqual([])
    for (const [lang, dir, price] of [
      ['en', 'ltr', '€12.00'],
      ['de', 'ltr', '12,00\u00a0€'],
      ['ar', 'rtl', '12'],
    ] as const) {
      const html = read('out', lang, 'ticket-not-read', 'ask', 'index.html')
      expect(html).toContain(`dir="${dir}"`)
      expect(html).toMatch(new RegExp(`<b class="fare">[^<]*${price}`))
      expect(html).toContain('.fare{')
      expect(html).toContain('<meta name="company" content="Fjord Ferries"/>')
      expect(html.match(/class="harbour"/g)).toHaveLength(2)
      expect(read('out', lang, 'ticket-not-read', 'ask.md')).toContain('12 EUR')
    }

    const start = signpost(['start'], { PORT: '0' })
    await start.untilSaid(/on http:\/\/localhost:\d+/)
    const [address] = /http:\S+/.exec(start.said()) ?? []
    const page = await fetch(`${address!}/de/ticket-not-read/what`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Ein Telefon')])
    start.signal('SIGTERM')
    expect(await start.ended).toBe(0)
    // It has served what the export had built.
    const [copy = ''] = fs.readdirSync(path.join(engine.folder, '.signpost', 'engine'))
    const builds = fs.readdirSync(path.join(engine.folder, '.signpost', 'engine', copy, '.next'))
    expect(builds.filter((name) => name.startsWith('build-'))).toHaveLength(1)

    expect(stateOf(PACKAGE)).toBe(before)
    expect(fs.readdirSync(engine.folder).sort()).toEqual(
      ['.signpost', 'content', 'elements', 'node_modules', 'out', 'package.json'].sort(),
    )
  },
)

whenDeep('npm installs the package, and what it brings along suffices for an export', async () => {
  const folder = companyFolder()
  const npm = (...args: string[]) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  npm('install', packedEngine().file)
  const before = stateOf(path.join(folder, 'node_modules', 'signpost'))
  const made = signpost(['export'], {}, folder)
  expect([await made.ended, made.said()]).toEqual([0, expect.stringContaining('Wrote content')])
  expect(stateOf(path.join(folder, 'node_modules', 'signpost'))).toBe(before)
})
