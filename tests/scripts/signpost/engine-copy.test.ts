import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { engineCopy } from '@/scripts/signpost/engine-copy'
import { commonFolder, type Engine } from '@/scripts/signpost/installed-engine'

const files = (folder: string) => fs.readdirSync(folder).sort()

function written(folder: string, texts: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(texts)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }
  return folder
}

const fresh = () => fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-copy-')))

/** The least that is an engine, in a folder of packages as npm makes it. */
function smallEngine(): { engine: Engine; home: string } {
  const home = written(fresh(), {
    'node_modules/dep/package.json': '{}',
    'node_modules/signpost/app/page.ts': 'one',
    'node_modules/signpost/bin/run.js': '',
    'node_modules/signpost/components/x.ts': '',
    'node_modules/signpost/elements/format-elements.ts': '',
    'node_modules/signpost/elements/index.ts': '',
    'node_modules/signpost/elements/own-element.ts': '',
    'node_modules/signpost/lib/x.ts': '',
    'node_modules/signpost/scripts/x.ts': '',
    'node_modules/signpost/next.config.js': '',
    'node_modules/signpost/tsconfig.json': '{}',
    'node_modules/signpost/package.json': '{}',
  })
  const folder = path.join(home, 'node_modules', 'signpost')
  return { home, engine: { folder, version: '1.0.0', packages: { dep: '1.0.0', absent: '1.0.0' } } }
}

const ELEMENT = 'export const attributes = {}\nexport default function PriceTag() {\n  return <b>1</b>\n}\n'

const copies = (home: string) => files(path.join(home, '.signpost', 'engine'))

test('a copy is made once, finds the packages that are installed, and is nothing that Git would take', () => {
  const { engine, home } = smallEngine()
  const { folder } = engineCopy(engine, home)
  fs.writeFileSync(path.join(folder, 'built'), '')
  expect(engineCopy(engine, home).folder).toBe(folder)
  expect(fs.existsSync(path.join(folder, 'built'))).toBe(true)
  expect(files(path.join(folder, 'node_modules'))).toEqual(['dep'])
  expect(fs.realpathSync(path.join(folder, 'node_modules', 'dep'))).toBe(
    path.join(home, 'node_modules', 'dep'),
  )
  expect(fs.readFileSync(path.join(home, '.signpost', '.gitignore'), 'utf8')).toBe('*\n')
})

test('a folder that is moved with all that is in it keeps its copy and its packages', () => {
  const { engine, home } = smallEngine()
  const { folder } = engineCopy(engine, home)
  const moved = `${home}-moved`
  fs.renameSync(home, moved)
  const link = path.join(moved, path.relative(home, folder), 'node_modules', 'dep')
  expect(fs.realpathSync(link)).toBe(path.join(moved, 'node_modules', 'dep'))
})

test('another version gets a copy of its own, and the former goes once nobody works with it', () => {
  const { engine, home } = smallEngine()
  const first = path.basename(engineCopy(engine, home).folder)
  written(engine.folder, { 'app/page.ts': 'two' })
  const second = path.basename(engineCopy(engine, home).folder)
  expect(second).not.toBe(first)
  expect(copies(home)).toEqual([first, second].sort())
  // Nobody has this number.
  for (const one of [first, second]) {
    const users = path.join(home, '.signpost', 'engine', one, '.used-by')
    fs.rmSync(path.join(users, String(process.pid)))
    fs.writeFileSync(path.join(users, '999999999'), '')
  }
  written(engine.folder, { 'app/page.ts': 'three' })
  expect(copies(home)).not.toEqual([path.basename(engineCopy(engine, home).folder)])
  expect(copies(home)).toHaveLength(1)
})

test("a site's own elements are in its copy, by their names in content, until they are gone", () => {
  const { engine, home } = smallEngine()
  written(home, { 'elements/price-tag.tsx': ELEMENT, 'elements/slots.tsx': '' })
  const folder = path.join(engineCopy(engine, home).folder, 'elements')
  expect(fs.readFileSync(path.join(folder, 'index.ts'), 'utf8')).toMatchInlineSnapshot(`
    "import type { OwnElement, OwnSlots } from './own-element'
    import * as PriceTag from './price-tag'
    import * as slots from './slots'
    export const OWN_ELEMENTS: Readonly<Record<string, OwnElement>> = { PriceTag }
    export const OWN_SLOTS: OwnSlots = slots
    "
  `)
  fs.rmSync(path.join(home, 'elements'), { recursive: true })
  engineCopy(engine, home)
  expect(files(folder)).toEqual(['format-elements.ts', 'index.ts', 'own-element.ts'])
  expect(fs.readFileSync(path.join(folder, 'index.ts'), 'utf8')).not.toContain('PriceTag')
})

test.each([
  'PriceTag.tsx',
  'price_tag.tsx',
  'price-tag.ts',
  'index.tsx',
  'own-element.tsx',
  '9.tsx',
  'note.tsx',
  'agent-note.tsx',
])('a file %s is no element, and the message says which would be', (file) => {
  const { engine, home } = smallEngine()
  written(home, { [`elements/${file}`]: '' })
  expect(() => engineCopy(engine, home)).toThrow(file)
})

test.each([
  ['no TypeScript in its slots', 'export const = 1', 'elements/slots.tsx:1:', 'slots'],
  ['no TypeScript', ELEMENT.replace('<b>1', '<b>1<'), 'elements/price-tag.tsx:3:'],
  ['without a schema', ELEMENT.replace('attributes', 'fields'), 'it lacks attributes.'],
  ['without markup', 'export {}', 'it lacks default and attributes.'],
])('an element that is %s is refused with its place', (_, text, said, name = 'price-tag') => {
  const { engine, home } = smallEngine()
  written(home, { [`elements/${name}.tsx`]: text })
  expect(() => engineCopy(engine, home)).toThrow(said)
})

test.each([
  [['/a/b/c', '/a/b/d/e'], '/a/b'],
  [['/a/b', '/a/b/c'], '/a/b'],
  [['/a/bc', '/a/bd'], '/a'],
  [['/a', '/b'], '/'],
])('%j lie in %s', (places, folder) => {
  expect(commonFolder(places)).toBe(folder)
})
