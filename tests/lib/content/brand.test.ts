import path from 'node:path'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { checkContent } from '@/lib/content'
import { nearestPassing } from '@/lib/brand/contrast'
import { contentFolder, SOUND } from '../../harness/content-folder'

const EXAMPLES = path.resolve('examples')
const FONT = readFileSync(path.join(EXAMPLES, 'roastery/brand/text-400.woff2'))
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'

/** What the check says of a site with that in its site.json, and these files. */
function found(more: object, files: Record<string, string | Buffer> = {}) {
  const site = { ...(JSON.parse(SOUND['site.json']!) as object), ...more }
  const root = contentFolder({ 'site.json': JSON.stringify(site, null, 2), ...files })
  return checkContent(root, { today: new Date('2026-11-20'), settings: {} }).findings
}

/** Sites to copy from; "operate" is for operators. */
const SITES = readdirSync(EXAMPLES).filter((name) => existsSync(path.join(EXAMPLES, name, 'site.json')))

test.each(SITES)('the example %s has no findings', (name) => {
  expect(checkContent(path.join(EXAMPLES, name), { settings: {} }).findings).toEqual([])
})

test('a site may say all that the format knows of its looks', () => {
  const brand = {
    ...{ logo: 'brand/logo.svg', logoDark: 'brand/logo.svg', icon: 'brand/logo.svg' },
    ...{ colours: { accent: '#036', paper: '#FFFFFF' }, coloursDark: { accent: '#9cf' } },
    font: ['brand/text.woff2'],
  }
  const home = { heading: { en: 'What is it?' }, lead: { en: 'Choose.' } }
  const files = { 'brand/logo.svg': SVG, 'brand/text.woff2': FONT }
  expect(found({ brand, home, theme: 'switch' }, files)).toEqual([])
  expect(found({ brand: { font: 'brand/text.woff2' } }, files)).toEqual([])
})

test.each([
  ['text on paper', { colours: { muted: '#999999', paper: '#ffffff' } }, '#999999', ['#ffffff']],
  ['text on the accent', { colours: { accent: '#ffc61a', onAccent: '#ffffff' } }, '#ffffff', ['#ffc61a']],
  ['paper under our ink', { colours: { paper: '#5a5a5a', plate: '#ffffff' } }, '#5a5a5a', ['#1c1a15']],
  ['dark colours', { coloursDark: { ink: '#444444' } }, undefined, []],
  ['white numbers on marks', { colours: { mark: '#ffcc00' } }, '#ffcc00', ['#ffffff']],
])('too little contrast is an error with the nearest that passes: %s', (_, brand, colour, behind) => {
  const findings = found({ brand })
  expect(findings.length).toBeGreaterThan(0)
  expect(new Set(findings.map(({ code, level }) => `${level} ${code}`))).toEqual(
    new Set(['error front-matter']),
  )
  if (colour === undefined) return
  const nearest = nearestPassing(colour, behind)!
  expect(findings.some(({ message }) => message.includes(colour) && message.includes(`"${nearest}"`))).toBe(
    true,
  )
})

test('colours that no reader gets are not compared', () => {
  expect(found({ brand: { coloursDark: { ink: '#444444' } }, theme: 'light' })).toEqual([])
})

test.each([
  ['is not there', { logo: 'brand/logo.svg' }, {}],
  ['leads out of the folder', { logo: '../logo.svg' }, {}],
  ['is of another kind', { logo: 'brand/logo.gif' }, { 'brand/logo.gif': 'GIF89a' }],
  ['is not what it is called', { icon: 'brand/icon.webp' }, { 'brand/icon.webp': SVG }],
  ['is no whole picture', { icon: 'brand/icon.png' }, { 'brand/icon.png': 'no' }],
  ['is no font', { font: 'brand/text.woff2' }, { 'brand/text.woff2': 'no' }],
  ['is half a font', { font: ['brand/text.woff2'] }, { 'brand/text.woff2': FONT.subarray(0, 9000) }],
  ['is a folder', { logo: 'brand.svg' }, { 'brand.svg/a.txt': '' }],
  ['stands for no logo', { logoDark: 'brand/logo.svg' }, { 'brand/logo.svg': SVG }],
  ['is no colour', { colours: { accent: 'red; } body { display: none' } }, {}],
])('a part of the brand that %s is one error in site.json', (_, brand, files) => {
  expect(found({ brand }, files).map(({ file, code }) => `${file} ${code}`)).toEqual([
    'site.json front-matter',
  ])
})
