import fs from 'node:fs'
import path from 'node:path'
import { chosenIn, completePalette, MARK_TEXT, TEXT_ON } from '@/lib/brand/complete'
import { contrast, LEAST_CONTRAST, nearestPassing, passes } from '@/lib/brand/contrast'
import {
  schemesOf,
  type ChosenColours,
  type ColourName,
  type Colours,
  type Scheme,
} from '@/lib/brand/palette'
import { finding, type Finding } from '../findings/findings'
import type { Located, Path } from '../findings/located'
import { kindOf } from '../files/ordinary-file'
import { readPng } from '../files/png'
import type { Library } from '../library/library'
import type { Brand } from '../library/site-type'

const FIELDS: Readonly<Record<Scheme, string>> = { light: 'colours', dark: 'coloursDark' }
/** A picture that every page carries, and one from which icons are made. */
const LARGEST_PICTURE = 1 << 20
/** A reader on a phone waits for it. */
const LARGEST_FONT = 200_000

/** That what a site looks like can be read: its colours on one another, and its files. */
export function checkBrand({ root, site: { site, located } }: Library): Finding[] {
  const { brand, theme = 'auto' } = site
  if (!located || !brand) return []
  const chosen = { light: brand.colours, dark: brand.coloursDark }
  const palette = completePalette(chosen)
  const schemes = schemesOf(theme)
  return [
    ...chosenIn(chosen)
      .filter(([scheme]) => schemes.includes(scheme))
      .flatMap(([scheme, own]) => checkColours(scheme, own, palette[scheme], located)),
    ...checkFiles(root, brand, located),
  ]
}

function checkColours(scheme: Scheme, chosen: ChosenColours, all: Colours, located: Located): Finding[] {
  const pairs = TEXT_ON.map(
    ([text, behind]) => [text, behind.filter((one) => !passes(all[text], [all[one]]))] as const,
  )
  const findings = pairs.flatMap(([text, failing]) => {
    if (failing.length === 0) return []
    // What is changed is what the site chose: the text, or what it stands on.
    const others = TEXT_ON.find(([one]) => one === text)![1].map((one) => all[one])
    if (chosen[text] !== undefined || failing.every((one) => chosen[one] === undefined))
      return [
        faint(scheme, located, { name: text, on: failing[0]!, all, near: nearestPassing(all[text], others) }),
      ]
    return failing
      .filter((one) => chosen[one] !== undefined)
      .map((one) =>
        faint(scheme, located, { name: one, on: text, all, near: nearestPassing(all[one], [all[text]]) }),
      )
  })
  if (passes(all.mark, [MARK_TEXT])) return findings
  const message = tooLow(
    `${FIELDS[scheme]}.mark "${all.mark}", on which numbers are white,`,
    contrast(all.mark, MARK_TEXT),
  )
  const near = nearestPassing(all.mark, [MARK_TEXT])
  return [
    ...findings,
    finding('front-matter', placeOf(located, scheme, 'mark'), `${message} ${nearest(near)}`),
  ]
}

interface Faint {
  name: ColourName
  on: ColourName
  all: Colours
  near: string | undefined
}

function faint(scheme: Scheme, located: Located, { name, on, all, near }: Faint): Finding {
  const field = FIELDS[scheme]
  const message = tooLow(
    `${field}.${name} "${all[name]}" with ${on} "${all[on]}"`,
    contrast(all[name], all[on]),
  )
  return finding('front-matter', placeOf(located, scheme, name), `${message} ${nearest(near)}`)
}

function tooLow(what: string, found: number): string {
  // Never rounded up to what is expected.
  const shown = Math.floor(found * 100) / 100
  return `brand.${what} has a contrast of ${shown}:1; expected at least ${LEAST_CONTRAST}:1 (WCAG 2, level AA).`
}

function nearest(colour: string | undefined): string {
  return colour === undefined
    ? 'No colour of that hue passes with all that it stands with: change those, too.'
    : `The nearest that passes is "${colour}".`
}

/** Where the colour is; where the site does not say it, its colours. */
function placeOf(located: Located, scheme: Scheme, name: ColourName) {
  return located.place(['brand', FIELDS[scheme], name])
}

function checkFiles(root: string, brand: Brand, located: Located): Finding[] {
  const pictures = (['logo', 'logoDark', 'icon'] as const).flatMap((field) =>
    brand[field] === undefined ? [] : [[['brand', field], brand[field], troubleWithPicture] as const],
  )
  const fonts = (brand.font ?? []).map((file, i) => {
    const listed = Array.isArray((located.data as { brand?: { font?: unknown } }).brand?.font)
    const at: Path = listed ? ['brand', 'font', i] : ['brand', 'font']
    return [at, file, troubleWithFont] as const
  })
  const findings = [...pictures, ...fonts].flatMap(([at, file, trouble]) => {
    const why = troubleWithFile(root, file) ?? trouble(fs.readFileSync(path.join(root, file)), file)
    if (why === undefined) return []
    return [finding('front-matter', located.place(at), `${at.slice(0, 2).join('.')}: ${why}`)]
  })
  if (brand.logoDark === undefined || brand.logo !== undefined) return findings
  const message = 'brand.logoDark: there is no "logo" that it could take the place of. Add one.'
  return [...findings, finding('front-matter', located.place(['brand', 'logoDark'], 'key'), message)]
}

function troubleWithFile(root: string, file: string): string | undefined {
  const is = kindOf(root, file)
  if (is === undefined)
    return `there is no file "${file}" in the content folder. Put it there, or correct the path.`
  if (is.kind === 'refused') return `"${file}": ${is.why}`
  if (is.kind === 'folder') return `expected a file, found the folder "${file}".`
  return undefined
}

function troubleWithPicture(bytes: Buffer, file: string): string | undefined {
  if (bytes.length > LARGEST_PICTURE)
    return `"${file}" has ${Math.ceil(bytes.length / 1024)} kB; expected at most ${LARGEST_PICTURE / 1024} kB. Make it smaller.`
  const isPng = /\.png$/i.test(file)
  const png = isPng ? readPng(bytes) : undefined
  if (typeof png === 'string') return `"${file}": ${png}`
  const isKind = isPng || (/\.svg$/i.test(file) ? /<svg[\s>]/i.test(bytes.toString('utf8')) : isWebp(bytes))
  return isKind ? undefined : `"${file}" is not what its name says. Save it anew as SVG, PNG or WebP.`
}

function isWebp(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
}

/** https://www.w3.org/TR/WOFF2/#woff20Header */
function troubleWithFont(bytes: Buffer, file: string): string | undefined {
  if (bytes.length < 48 || bytes.toString('latin1', 0, 4) !== 'wOF2')
    return `"${file}" is no WOFF2 font. Convert the font to WOFF2.`
  if (bytes.readUInt32BE(8) !== bytes.length) return `"${file}" is not whole. Copy it again.`
  if (bytes.length > LARGEST_FONT)
    return `"${file}" has ${Math.ceil(bytes.length / 1000)} kB, for which a reader on a phone waits; expected at most ${LARGEST_FONT / 1000} kB. Leave out what your languages do not need.`
  return undefined
}
