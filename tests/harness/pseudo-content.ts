import fs from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { pseudo, type Pseudo } from '@/lib/messages/pseudo'
import { PSEUDO_ROOT } from './sites'

const LANGUAGES: readonly Pseudo[] = ['en-XA', 'ar-XB']
/** Two guides, which lead to each other: every page more is a page more to build. Answers that lead elsewhere end at support. */
const GUIDES = ['cannot-add-device-to-my2n', 'first-time-in-the-web-interface']
const WORDS = new Set(['title', 'summary', 'label', 'hint', 'alt'])
const LISTS = new Set(['keywords', 'products'])

/** What of a text is no words: code, elements, addresses, imports, entities. */
const NO_WORDS =
  /```[^]*?```|`[^`\n]*`|<\/?[A-Za-z][^>]*>|\]\([^)]*\)|https?:\/\/[^\s)]+|^import .*$|&#?\w+;/gm

/** Writes a part of the default content in pseudo-languages, to be built like any other. */
export function writePseudoContent(from = 'content', to = PSEUDO_ROOT): void {
  fs.rmSync(to, { recursive: true, force: true })
  fs.mkdirSync(to, { recursive: true })
  fs.cpSync(path.join(from, 'screenshots'), path.join(to, 'screenshots'), { recursive: true })
  const site = JSON.parse(fs.readFileSync(path.join(from, 'site.json'), 'utf8')) as Record<string, unknown>
  fs.writeFileSync(
    path.join(to, 'site.json'),
    JSON.stringify(localised({ ...site, languages: LANGUAGES }), null, 2),
  )
  for (const lang of LANGUAGES) {
    for (const folder of ['_shared', ...GUIDES]) {
      fs.mkdirSync(path.join(to, lang, folder), { recursive: true })
      for (const name of fs.readdirSync(path.join(from, 'en', folder))) {
        if (!name.endsWith('.mdx')) continue
        const text = fs.readFileSync(path.join(from, 'en', folder, name), 'utf8')
        fs.writeFileSync(path.join(to, lang, folder, name), page(text, lang))
      }
    }
  }
}

/** Every `{"en": …}` in every pseudo-language. */
function localised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(localised)
  if (value === null || typeof value !== 'object') return value
  const { en } = value as { en?: string | string[] }
  if (en === undefined)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, localised(one)]))
  const words = (lang: Pseudo) => (Array.isArray(en) ? en.map((one) => pseudo(one, lang)) : pseudo(en, lang))
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, words(lang)]))
}

function page(text: string, lang: Pseudo): string {
  const [, yaml, body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [undefined, undefined, text]
  const front = yaml === undefined ? '' : `---\n${stringify(frontMatter(parse(yaml), lang))}---\n`
  return front + prose(body, lang)
}

function frontMatter(value: unknown, lang: Pseudo): unknown {
  if (Array.isArray(value)) return value.map((one) => frontMatter(one, lang))
  if (value === null || typeof value !== 'object') return value
  const { to = '', next = to } = value as Record<string, unknown>
  const elsewhere = typeof next === 'string' && within(next) !== next
  const entries = Object.entries(value).filter(([key]) => key !== 'match' && !(key === 'then' && elsewhere))
  return Object.fromEntries(
    entries.map(([key, one]) => {
      if (WORDS.has(key)) return [key, prose(one as string, lang)]
      if (key === 'to' || key === 'next') return [key, within(one as string)]
      if (LISTS.has(key)) return [key, (one as string[]).map((word) => pseudo(word, lang))]
      return [key, frontMatter(one, lang)]
    }),
  )
}

/** The target, or the guide's own support step where its guide is not among ours. */
function within(target: string): string {
  const [guide = '', step] = target.split('/')
  return step === undefined || GUIDES.includes(guide) ? target : 'contact-support'
}

function prose(text: string, lang: Pseudo): string {
  let written = ''
  let at = 0
  for (const match of text.matchAll(NO_WORDS)) {
    written += pseudo(text.slice(at, match.index), lang) + kept(match[0], lang)
    at = match.index + match[0].length
  }
  return written + pseudo(text.slice(at), lang)
}

/** An element with its alternative text in the language; a link without what is not there. */
function kept(text: string, lang: Pseudo): string {
  if (text.startsWith('](')) {
    const [, guide] = /^\]\(\.\.\/([a-z0-9-]+)\//.exec(text) ?? []
    if (guide && !GUIDES.includes(guide)) return '](https://example.com/)'
    return text.replace(/#[^)]*/, '')
  }
  return text.replace(/\balt="([^"]*)"/, (_, alt: string) => `alt="${pseudo(alt, lang)}"`)
}
