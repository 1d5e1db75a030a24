import { z } from 'zod'
import { isId } from '@/lib/tree'
import { dateAdvice } from '../findings/date-advice'

/** Text that must say something. */
export function text() {
  return z.string().trim().min(1)
}

/** A date as `2026-11-20` that the calendar has (ISO 8601). */
export function date() {
  return z.iso
    .date({ error: ({ input }) => `expected a date such as 2026-11-20, found $found.${dateAdvice(input)}` })
    .meta({ expected: 'a date such as 2026-11-20' })
}

const FORM = 'lower-case letters a-z, digits and single hyphens, at most 80 characters'

const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\s)/i

/** Where what a page says can be read: addresses, or names of what is known. */
export function sources() {
  const source = text()
    .meta({ expected: 'an address, or the name of a source, as text' })
    .refine(
      (value) => !SCHEME.test(value) || /^https?:\/\/[^\s/]/i.test(value),
      'expected an address that begins with https://, or the name of a source, found $found.',
    )
  return z.array(source).min(1).meta({ expected: 'a list of addresses, or of names of sources' })
}

/** Signs that part words elsewhere: in front matter only a comma with a space does. */
const PARTS = /\s*[、，､،]\s*/

/** A list of words or names: one entry that was most likely to be several is none. */
export function words(expected: string) {
  return z
    .array(text())
    .superRefine((list, context) => {
      const parts = list.length === 1 ? (list[0] ?? '').split(PARTS).filter(Boolean) : []
      const sign = PARTS.exec(list[0] ?? '')?.[0].trim() ?? ''
      if (parts.length < 2) return
      const message = `expected a list, found one entry, "${list[0] ?? ''}": the sign ${sign} parts no entries. Write a comma and a space between them: [${parts.join(', ')}]`
      context.addIssue({ code: 'custom', message })
    })
    .meta({ expected })
}

/** An id of a step, guide or answer. */
export function id() {
  return z.string().refine(isId, `expected an id (${FORM}), found $found.`)
}

/** A former id: of a step or guide, or `guide/step`. */
export function alias() {
  const former = (value: string) => value.split('/').length <= 2 && value.split('/').every(isId)
  return z.string().refine(former, {
    error: ({ input }) => {
      const meant = String(input)
        .replace(/\.mdx?$|\/$/, '')
        .replace(/^(?:\.{0,2}\/)+/, '')
      const cure = meant !== input && former(meant) ? ` Write "${meant}".` : ''
      return `expected a former id (${FORM}), or guide/step, found $found.${cure}`
    },
  })
}

/** A picture below screenshots/: `<folder>/<name>`. */
export function picture() {
  return z
    .string()
    .regex(
      /^[a-z0-9-]+\/[a-z0-9-]+$/,
      'expected a folder and a name as in screenshots/, such as old/home, found $found.',
    )
    .meta({ expected: 'a folder and a name as in screenshots/, such as old/home' })
}

/** The same words in several languages: `{ "en": "…", "cs": "…" }`. */
export function localised() {
  return z.record(z.string(), text()).meta({ expected: 'the words by language, {"en": "…"}' })
}
