import { z } from 'zod'
import { siteAddress } from '@/lib/addresses/site-address'
import { THEMES } from '@/lib/brand/palette'
import { brandSchema, homeSchema } from './brand'
import { isAddress } from './safe-address'
import { id, localised, picture, text } from './words'

export const ORIGIN = 'expected the site’s public address, such as https://support.example.com, found $found.'

const EMBEDDER =
  'expected an origin that may frame the site, such as https://desk.example.com or https://*.example.com, without a path, found $found.'

/** Whether a text is an origin as a policy names one: scheme, host (or all below it) and port. https://www.w3.org/TR/CSP3/#framework-directive-source-list */
function isOrigin(text: string): boolean {
  return /^https?:\/\/(?:\*\.)?[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/i.test(text)
}

/** Addresses of the site that a language of that name would take. Longer ones are no language: its first part has two or three letters. */
const TAKEN = new Set(['dev', 'mcp', 'api'])

/** What addresses say of themselves, by what it is for. */
const OWN_PARAMETERS: Readonly<Record<string, string>> = {
  ui: 'the chosen interface',
  via: 'the way of a walk',
  q: 'what is searched for',
  embed: 'pages in a frame',
}

/** Codes of countries that are no languages and are taken for theirs. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ...{ jp: 'ja', cn: 'zh', tw: 'zh-Hant', kr: 'ko', vn: 'vi', cz: 'cs', dk: 'da', gr: 'el', ua: 'uk' },
  ...{ rs: 'sr', by: 'be', il: 'he', ir: 'fa', gb: 'en-GB', us: 'en-US' },
}

function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const language = z
  .string()
  .refine(isLanguage, {
    error: ({ input }) => {
      const hyphened = String(input).replaceAll('_', '-')
      const cure = isLanguage(hyphened) ? ` Write "${hyphened}".` : ''
      return `expected a language such as en or pt-BR (BCP 47), found $found.${cure}`
    },
  })
  .refine((tag) => !Object.hasOwn(COUNTRIES, tag.toLowerCase()), {
    error: ({ input }) =>
      `expected a language, found $found, which is a country. Write "${COUNTRIES[String(input).toLowerCase()] ?? ''}".`,
  })
  .refine(
    (tag) => !TAKEN.has(tag.toLowerCase()),
    'expected a language, found $found, which is an address of the site.',
  )

/** A version of the engine, as in its package.json. */
export const ENGINE_VERSION = /^\d+\.\d+\.\d+$/

/** site.json */
export const siteSchema = z.strictObject({
  name: z
    .union([text(), localised()])
    .meta({ expected: 'the knowledge base’s name, as text or by language: {"en": "…"}' }),
  languages: z.array(language).min(1).meta({ expected: 'a list of languages, the first being the default' }),
  interfaces: z
    .array(
      z.strictObject({
        id: id(),
        label: localised(),
        recognise: localised().optional(),
        screenshot: picture().optional(),
        alt: localised().optional(),
      }),
    )
    .optional()
    .meta({ expected: 'a list of interfaces, each with id and label' }),
  topics: z
    .array(z.strictObject({ id: id(), label: localised() }))
    .optional()
    .meta({ expected: 'a list of topics, each with id and label' }),
  contact: z
    .strictObject({
      url: z
        .string()
        .refine(isAddress, 'expected an address that begins with https:// or mailto:, found $found.'),
      label: localised(),
      have: z
        .record(z.string(), z.array(text()))
        .optional()
        .meta({ expected: 'what to have at hand, by language: {"en": ["…"]}' }),
    })
    .meta({ expected: 'the support contact, with url and label' }),
  sources: z.enum(['required']).optional(),
  facts: z
    .record(
      id().refine((name) => !Object.hasOwn(OWN_PARAMETERS, name), {
        error: ({ input }) =>
          `expected a name of your own, found $found, which addresses of the site have for ${OWN_PARAMETERS[String(input)] ?? ''}. Write another, such as "own-${String(input)}", here and in the addresses that hand it over.`,
      }),
      z
        .union([z.literal('text'), z.array(text()).min(1)])
        .meta({ expected: 'a list of the values that count, or "text" for any' }),
    )
    .optional()
    .meta({ expected: 'what an address may hand over, by name: a list of values, or "text"' }),
  terms: z
    .record(
      id(),
      z.union([localised(), z.strictObject({ text: localised(), meaning: localised() })]).meta({
        expected:
          'the words by language, {"en": "…"}, or with what they mean, {"text": {"en": "…"}, "meaning": {"en": "…"}}',
      }),
    )
    .optional()
    .meta({
      expected:
        'words by name and language, {"support-phone": {"en": "…"}}, or with what they mean: {"poe": {"text": {"en": "…"}, "meaning": {"en": "…"}}}',
    }),
  url: z
    .string()
    .refine((value) => siteAddress(value) !== undefined, ORIGIN)
    .optional(),
  brand: brandSchema.optional(),
  theme: z.enum(THEMES).optional(),
  home: homeSchema.optional(),
  links: z
    .array(
      z.strictObject({
        label: localised(),
        url: z
          .string()
          .refine(isAddress, 'expected an address that begins with https:// or mailto:, found $found.'),
      }),
    )
    .optional()
    .meta({ expected: 'links for the foot of every page, each with label and url' }),
  embed: z.array(z.string().refine(isOrigin, EMBEDDER)).optional().meta({
    expected: 'a list of the origins that may frame the site, such as ["https://desk.example.com"]',
  }),
  signpost: z
    .string()
    .regex(
      ENGINE_VERSION,
      'expected the version of Signpost at which the content is, such as 0.1.0, found $found.',
    )
    .optional(),
})
