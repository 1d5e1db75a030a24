import { z } from 'zod'
import { createCache } from '@/lib/bounded-cache'
import { en, type Catalogue } from './en'

/** Words of a site's own, by their keys in `en.ts`: as many or as few as it wants. */
export type OwnWords = { readonly [Key in keyof Catalogue]?: unknown }

type Group = Readonly<Record<string, unknown>>

const LONGEST = 1000
const PLACEHOLDER = /\{\w+\}/g
const CATEGORIES: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

/** Whether a part of a catalogue is the forms of a plural, and no group of messages. */
function isForms(value: unknown): value is Record<string, string> {
  return isGroup(value) && 'other' in value && Object.keys(value).every((key) => CATEGORIES.has(key))
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** To make one of several hundred words takes as long as to use it. */
const schemas = createCache<string, z.ZodType>(100)

/** The schema of a language's `_words.json`, made of the English catalogue. */
export function ownWordsSchema(lang: string): z.ZodType {
  return schemas.get(lang, () => newSchema(lang))
}

function newSchema(lang: string): z.ZodType {
  const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
  const schemaOf = (value: unknown): z.ZodType => {
    if (typeof value === 'string') return message(placeholders(value), placeholders(value))
    if (!isForms(value)) return groupOf(value as Group)
    const each = forms.map((form) => [form, form === 'other' ? formOf(value) : formOf(value).optional()])
    return z
      .strictObject(Object.fromEntries(each) as Record<string, z.ZodType>)
      .meta({ expected: `the forms of a plural: ${forms.join(', ')}` })
  }
  const groupOf = (group: Group): z.ZodType => {
    const each = Object.entries(group).map(([key, value]) => [key, schemaOf(value).optional()])
    return z
      .strictObject(Object.fromEntries(each) as Record<string, z.ZodType>)
      .meta({ expected: 'words of the interface by their names, such as {"start": "Begin"}' })
  }
  return groupOf(en)
}

/** One form of a plural: "one book" may leave out the number, but nothing else is put in than in English. */
function formOf(forms: Record<string, string>): z.ZodType {
  return message(Object.values(forms).flatMap(placeholders), [])
}

/**
 * @param allowed what may be put in, such as `{title}`
 * @param needed what must be
 */
function message(allowed: readonly string[], needed: readonly string[]): z.ZodType {
  return z
    .string()
    .min(1)
    .max(LONGEST)
    .meta({ expected: 'words, as text' })
    .superRefine((value, context) => {
      const unknown = placeholders(value).find((name) => !allowed.includes(name))
      const missing = needed.filter((name) => !value.includes(name))
      const expected = allowed.length > 0 ? allowed.join(' and ') : 'no name in braces'
      if (unknown !== undefined)
        context.addIssue({
          code: 'custom',
          message: `expected ${expected}, found "${unknown}". Correct it, or remove it.`,
        })
      else if (missing.length > 0)
        context.addIssue({
          code: 'custom',
          message: `expected ${missing.join(' and ')} in it, found "${value}". Put it where its value belongs.`,
        })
    })
}

function placeholders(value: string): string[] {
  return value.match(PLACEHOLDER) ?? []
}

const TODO = 'TODO '

/** Own words without those that nobody has written yet. */
export function written(own: OwnWords): OwnWords {
  const keep = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith(TODO) ? undefined : value
    if (!isGroup(value)) return value
    const kept = Object.entries(value).map(([key, one]) => [key, keep(one)] as const)
    // The forms of a plural are one message.
    if (isForms(value) && kept.some(([, one]) => one === undefined)) return undefined
    return Object.fromEntries(kept.filter(([, one]) => one !== undefined))
  }
  return keep(own) as OwnWords
}

/** Own words, and for all others the English ones to be translated, each beginning with TODO. */
export function withPlaceholders(own: OwnWords, lang: string): OwnWords {
  const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
  const fill = (english: unknown, mine: unknown): unknown => {
    if (mine !== undefined && !(isGroup(english) && !isForms(english))) return mine
    if (typeof english === 'string') return TODO + english
    if (isForms(english))
      return Object.fromEntries(forms.map((form) => [form, TODO + (english[form] ?? english.other)]))
    const group = isGroup(mine) ? mine : {}
    return Object.fromEntries(
      Object.entries(english as Group).map(([key, value]) => [key, fill(value, group[key])]),
    )
  }
  return fill(en, own) as OwnWords
}

/** A catalogue with words of a site's own in the place of its own; plurals are taken whole. */
export function withOwnWords(catalogue: Catalogue, own: OwnWords): Catalogue {
  const over = (base: unknown, mine: unknown): unknown => {
    if (mine === undefined) return base
    if (!isGroup(base) || isForms(base) || !isGroup(mine)) return mine
    return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, over(value, mine[key])]))
  }
  return over(catalogue, own) as Catalogue
}

/** The names of all messages that are not among a site's own words: `search.open` and so on. */
export function missingWords(own: OwnWords): string[] {
  const missing = (base: Group, mine: unknown, above: string): string[] =>
    Object.entries(base).flatMap(([key, value]) => {
      const said = isGroup(mine) ? mine[key] : undefined
      if (typeof value === 'string' || isForms(value)) return said === undefined ? [above + key] : []
      return missing(value as Group, said, `${above}${key}.`)
    })
  return missing(en, own, '')
}
