import { z } from 'zod'
import { didYouMean, nearest } from '@/lib/tree'
import { dateAdvice } from './date-advice'
import { slug } from './slug'
import { fieldCalled, fieldOfOtherFile } from './other-names'
import { valueAt, type Located, type Path } from './located'

type Issue = z.core.$ZodIssue

/** More fields than that are not listed: they would hide what is said. */
const LISTED = 20

function listed(fields: readonly string[]): string {
  if (fields.length <= LISTED) return fields.join(', ')
  return `${fields.slice(0, LISTED).join(', ')} and ${fields.length - LISTED} more`
}

/**
 * A schema's complaint in words for a writer: what was expected, what was found, what to do. A schema adds its own
 * advice to a field with `.meta({ advice: '…' })` or as the message of a refinement.
 */
export function explain(
  issue: Issue,
  { data, written = () => undefined, place }: Pick<Located, 'data' | 'written'> & Partial<Located>,
  schema: z.ZodType,
  { key = '', meant: instead }: { key?: string; meant?: string | undefined } = {},
): string {
  const path = issue.path as Path
  const name = pathName(path)
  const source = written(path)
  const found = describe(valueAt(data, path), source, typeof path.at(-1) === 'number')
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, path)
      const where = name ? ` in ${name}` : ''
      if (instead !== undefined)
        return `unknown field "${key}"${where}, and "${instead}" is missing; ${
          key === 'outcome'
            ? 'an answer leads to a step, and that step has the outcome. Write to: and the name of such a step.'
            : `did you mean "${instead}"?`
        }`
      const there = Object.keys((valueAt(data, path) as object | undefined) ?? {})
      const called = fieldCalled(
        key,
        known.filter((one) => !there.includes(one)),
      )
      if (called !== undefined) return `unknown field "${key}"${where}; did you mean "${called}"?`
      const home = homeOf(key, schema, path)
      if (home !== undefined) return `unknown field "${key}"${where}; ${home}`
      const hint = didYouMean(key, known, `. Remove it; the fields there are: ${listed(known)}.`)
      return `unknown field "${key}"${where}${hint}`
    }
    case 'invalid_type':
    case 'invalid_union': {
      const expected = expectation(schema, path, issue)
      const value = valueAt(data, path)
      if (value === undefined) return `${name || 'a value'} is missing; expected ${expected}.`
      const isJson = place?.(path).file.endsWith('.json') ?? false
      const advice = [
        quoteAdvice(value, source, expected),
        textAdvice(value, expected),
        entryAdvice(value, schema, path, isJson),
      ]
      return `${name || 'the file'}: expected ${expected}, found ${found}.${advice.join('')}`
    }
    case 'invalid_value': {
      const values = issue.values.map(String)
      const meant = nearest(String(valueAt(data, path)), values)
      const hint = meant ? ` Did you mean "${meant}"?` : ''
      return `${name}: expected ${values.map((v) => `"${v}"`).join(' or ')}, found ${found}.${hint}`
    }
    case 'too_small':
      if (issue.origin === 'string') return `${name}: expected some text, found none. Write it.`
      if (issue.origin === 'array') return `${name}: expected at least one entry, found none.`
      return issue.inclusive === false
        ? `${name}: expected more than ${String(issue.minimum)}, found ${found}.`
        : `${name}: expected ${String(issue.minimum)} or more, found ${found}.`
    case 'too_big':
      return `${name}: expected ${adviceAt(schema, path).expected ?? `${String(issue.maximum)} or less`}, found ${found}.${adviceAt(schema, path).advice ?? ''}`
    case 'invalid_key': {
      const [inner] = issue.issues
      const key = String(path.at(-1) ?? '')
      const message = inner?.message ?? 'expected another name.'
      return `${pathName(path.slice(0, -1))}: ${message.replace('$found', `"${key}"`)}${message.startsWith('expected an id') ? idAdvice(key) : ''}`
    }
    default:
      return `${name}: ${issue.message.replace('$found', found)}${issue.message.startsWith('expected an id') ? idAdvice(String(valueAt(data, path))) : ''}`
  }
}

/** Where a field belongs that is one of another place: of an answer, and stands beside the answers, or the other way round. */
function homeOf(key: string, schema: z.ZodType, path: Path): string | undefined {
  // A file's name is its id.
  if (key === 'id') return undefined
  if (path.length > 0)
    return fieldsAt(schema, []).includes(key)
      ? `it belongs to the whole, beside "${String(path[0])}": write it without indent.`
      : undefined
  const list = fieldsAt(schema, []).find((one) => fieldsAt(schema, [one, 0]).includes(key))
  if (list) return `it belongs to one entry of "${list}", below its dash. Move it there.`
  return fieldsAt(schema, []).includes('title') ? fieldOfOtherFile(key) : undefined
}

/** The id that a name would make. */
function idAdvice(name: string): string {
  const better = slug(name)
  return better ? ` Write "${better}".` : ''
}

/** `['choices', 1, 'to']` as `choices[2].to`: people count from one. */
function pathName(path: Path): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : i ? `.${part}` : part)).join('')
}

function expectation(schema: z.ZodType, path: Path, issue: Issue): string {
  const meta = schemaAt(schema, path)?.meta()?.expected
  if (typeof meta === 'string') return meta
  const kind = issue.code === 'invalid_type' ? issue.expected : 'a value'
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
  }
  return names[kind] ?? kind
}

/** What a schema says of a number that is too large. */
function adviceAt(schema: z.ZodType, path: Path): { expected?: string; advice?: string } {
  const { expected, advice } = schemaAt(schema, path)?.meta() ?? {}
  return typeof expected === 'string' && typeof advice === 'string' ? { expected, advice: ` ${advice}` } : {}
}

/** @param source as the file has it: 0x1F is not "31" to who wrote it */
function describe(value: unknown, source = '', isEntry = false): string {
  if (value === undefined) return 'nothing'
  if (value === null) {
    if (source) return `${source}, which means nothing at all here`
    return isEntry ? 'nothing behind the dash' : 'nothing after the colon'
  }
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- what is left is a scalar
  const text = typeof value === 'string' || source === '' ? String(value) : source
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text
  return typeof value === 'string'
    ? `"${short}"`
    : `the ${typeof value === 'boolean' ? 'yes/no value' : 'number'} ${short}`
}

function quoteAdvice(value: unknown, source: string | undefined, expected: string): string {
  const scalar = typeof value === 'number' || typeof value === 'boolean' || (value === null && source)
  const isText = /text|title|word|sentence|heading|\bid of\b/.test(expected)
  return scalar && isText ? ` Put it in quotes: "${source ?? String(value)}".` : ''
}

/** How a text is written that was read as something else: with a colon in it, or in brackets. */
function textAdvice(value: unknown, expected: string): string {
  if (expected.startsWith('a date')) return dateAdvice(value)
  if (expected.startsWith('a fraction')) return percentAdvice(value)
  if (expected.startsWith('what is known') && Array.isArray(value)) return groupAdvice(value)
  if (
    typeof value !== 'object' ||
    value === null ||
    /\blist\b|by (?:name|language)/.test(expected) ||
    !/text|title|word|sentence|heading|\bid of\b/.test(expected)
  )
    return ''
  const isPlain = (one: unknown) => typeof one === 'string' || typeof one === 'number'
  const [only, ...more] = Array.isArray(value) ? (value as unknown[]) : Object.entries(value)
  if (only === undefined || more.length > 0) return ''
  if (!Array.isArray(value)) {
    const [name, rest] = only as [string, unknown]
    return isPlain(rest) ? ` A text with a colon in it stands in quotes: "${name}: ${String(rest)}".` : ''
  }
  return isPlain(only) ? ` Write ${String(only)} alone, without brackets.` : ''
}

/** A fraction that is written as a percentage, or in quotes. */
function percentAdvice(value: unknown): string {
  const [, number = '', percent] = /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(String(value)) ?? []
  if (number === '') return ''
  const fraction = Number(number.replace(',', '.')) / (percent ? 100 : 1)
  return fraction <= 1 ? ` Write ${Number(fraction.toFixed(4))}, without quotes.` : ''
}

/** How a list is written, where its entries lack the dashes with which they begin, or its brackets. */
function entryAdvice(value: unknown, schema: z.ZodType, path: Path, isJson: boolean): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const known = fieldsAt(schema, [...path, 0])
  const [first] = Object.keys(value)
  if (first === undefined || known.length === 0) return ''
  if (isJson) return known.includes(first) ? ' Square brackets stand around a list: [ { … } ].' : ''
  return known.includes(first)
    ? ` A hyphen and a space begin each entry: write "- ${first}:" here, and the other fields of the entry below "${first}".`
    : ` A hyphen and a space begin each entry, and its fields follow: ${known.slice(0, 3).join(', ')} …`
}

/** A list of pairs as the one group that it was to be. */
function groupAdvice(list: readonly unknown[]): string {
  const pairs = list.flatMap((one) => (typeof one === 'object' && one !== null ? Object.entries(one) : []))
  const isPlain = pairs.length > 0 && pairs.every(([, value]) => typeof value === 'string')
  return isPlain
    ? ` What is known stands in braces: { ${pairs.map(([name, value]) => `${name}: ${String(value)}`).join(', ')} }`
    : ''
}

/** The fields that data of a schema may have at a path. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const there = schemaAt(schema, path)
  return there instanceof z.ZodObject ? Object.keys(there.shape) : []
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema
  for (const part of path) {
    at = unwrap(at)
    if (at instanceof z.ZodObject) at = (at.shape as Record<string, z.ZodType>)[String(part)]
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType
    else if (at instanceof z.ZodRecord) at = at.valueType as z.ZodType
    else return undefined
  }
  return at && hasMeta(at) ? at : unwrap(at)
}

function hasMeta(schema: z.ZodType): boolean {
  return schema.meta()?.expected !== undefined
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let at = schema
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap() as z.ZodType
  return at
}
