import type { z } from 'zod'
import { basePath } from '@/lib/addresses/base-path'
import { siteAddress } from '@/lib/addresses/site-address'
import type { Theme } from '@/lib/brand/palette'
import { breaking } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import { readJson } from '../files/json-file'
import type { Located } from '../findings/located'
import type { brandSchema } from '../schemas/brand'
import { ORIGIN, siteSchema } from '../schemas/site'
import { validate } from '../findings/validate'
import { oddities } from './site-oddities'

/** Words by language. */
export type Localised = Readonly<Record<string, string>>

/** A word or number that site.json keeps once: as it is by language, or with what it means. */
export type SiteTerm = Localised | { readonly text: Localised; readonly meaning: Localised }

export function isExplained(term: SiteTerm): term is Exclude<SiteTerm, Localised> {
  return typeof term.text === 'object'
}

/** A part of the home page: what is wrong, in the words of those who look for help. */
interface SiteTopic {
  readonly id: string
  readonly label: Localised
}

interface SiteInterface {
  readonly id: string
  readonly label: Localised
  readonly recognise?: Localised
  /** `<folder of screenshots/>/<name>`: what the interface looks like, with its text alternative. */
  readonly screenshot?: string
  readonly alt?: Localised
}

/** What a site looks like where it does not look as it does by default; files by their paths from the content root. */
export type Brand = Readonly<z.output<typeof brandSchema>>

type SiteFacts = Readonly<Record<string, readonly string[] | 'text'>>

/** What site.json says. */
export interface Site {
  /** In the first language; `siteName` gives it in the others. */
  readonly name: string
  /** The version of the engine for which the content was looked through last. */
  readonly signpost?: string | undefined
  /** By language, where site.json says it so. */
  readonly names?: Localised
  /** The first is the default. */
  readonly languages: readonly string[]
  readonly interfaces: readonly SiteInterface[]
  /** In the order of the home page; empty where the site has none. */
  readonly topics: readonly SiteTopic[]
  readonly contact: {
    readonly url: string
    readonly label: Localised
    /** What to have at hand for support, by language. */
    readonly have?: Readonly<Record<string, readonly string[]>> | undefined
  }
  /** Whether each step must say where what it says can be read. */
  readonly sources?: 'required' | undefined
  /** What an address may hand over, by name: the values that count, or any text. */
  readonly facts?: SiteFacts
  /** Words and numbers that texts name, by name. */
  readonly terms?: Readonly<Record<string, SiteTerm>>
  readonly brand?: Brand | undefined
  /** Which colours readers get; `auto` where it is not said. */
  readonly theme?: Theme | undefined
  /** What the home page says above its search, in the place of our words. */
  readonly home?:
    { readonly heading?: Localised | undefined; readonly lead?: Localised | undefined } | undefined
  /** What stands at the foot of every page beside the contact: a notice about privacy, an imprint. */
  readonly links?: readonly { readonly label: Localised; readonly url: string }[] | undefined
  /** Origins of the sites that may show this one in a frame. */
  readonly embed?: readonly string[] | undefined
  /** The public origin, without a slash at its end; SITE_URL overrides the file. */
  readonly url?: string
}

export interface SiteFile {
  readonly site: Site
  readonly located?: Located
  readonly findings: readonly Finding[]
}

export const SITE_FILE = 'site.json'

/** A field of site.json, from which findings follow. */
export function siteField(name: keyof typeof siteSchema.shape): string {
  return `${SITE_FILE}#${name}`
}

/** Findings of site.json, the first with the fields of which nothing is known now. */
function leavingOpen(findings: readonly Finding[], data: unknown): Finding[] {
  const raw = (data ?? {}) as Record<string, unknown>
  const open = (Object.keys(siteSchema.shape) as (keyof typeof siteSchema.shape)[]).filter(
    (name) => !siteSchema.shape[name].safeParse(raw[name]).success || data === undefined,
  )
  return findings.map((one, i) => (i === 0 ? breaking(one, ...open.map(siteField)) : one))
}

const NOTHING_KNOWN: Site = {
  name: '',
  languages: ['en'],
  interfaces: [],
  topics: [],
  contact: { url: '/', label: {} },
}

/** Reads site.json, over which SITE_URL wins. What is wrong with it is a finding; the settings are then as good as can be made of it. */
export function readSite(root: string, siteUrl: string | undefined): SiteFile {
  const { located, salvaged, findings } = readJson(root, SITE_FILE, 'front-matter')
  if (!located)
    return {
      site: withUrl(salvage(salvaged), siteUrl),
      findings: [...leavingOpen(findings, undefined), ...checkSiteUrl(siteUrl)],
    }
  const faults = [...findings, ...checkSiteUrl(siteUrl), ...validate(siteSchema, located, 'front-matter')]
  const parsed = siteSchema.safeParse(located.data)
  if (!parsed.success)
    return {
      site: withUrl(salvage(located.data), siteUrl),
      located,
      findings: leavingOpen(faults, located.data),
    }
  const { name, interfaces = [], topics = [], url, facts, terms, ...rest } = parsed.data
  const named = nameIn(name, rest.languages[0]!)
  const settings = {
    ...{ ...rest, ...named, interfaces: interfaces.map(whole), topics },
    ...(url && { url }),
    ...(facts && { facts }),
    ...(terms && { terms }),
  }
  const site = withUrl(settings, siteUrl)
  return { site, located, findings: [...faults, ...oddities(site, located)] }
}

function nameIn(name: string | Localised, first: string): Pick<Site, 'name' | 'names'> {
  if (typeof name === 'string') return { name }
  return { name: name[first] ?? Object.values(name)[0] ?? '', names: name }
}

function whole({ id, label, recognise, screenshot, alt }: SiteInterface): SiteInterface {
  return {
    id,
    label,
    ...(recognise && { recognise }),
    ...(screenshot && { screenshot }),
    ...(alt && { alt }),
  }
}

/** SITE_URL, if it is none. */
function checkSiteUrl(given: string | undefined): Finding[] {
  if (!given || siteAddress(given) !== undefined) return []
  const message = `SITE_URL: ${ORIGIN.replace('$found', `"${given}"`)} It is a setting of the environment, and wins over "url" in this file.`
  return [finding('front-matter', { file: SITE_FILE, line: 1, column: 1 }, message)]
}

function withUrl(site: Site, setting: string | undefined): Site {
  const given = (setting && siteAddress(setting) !== undefined ? setting : site.url)?.replace(/\/+$/, '')
  // People name the site's address with the path that it lies below, or without.
  const url = given?.endsWith(basePath()) ? given.slice(0, given.length - basePath().length) : given
  return url ? { ...site, url } : site
}

/** The parts of a faulty site.json that are sound, so that the guides can still be checked. */
function salvage(data: unknown): Site {
  const shape = siteSchema.shape
  const raw = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>
  const sound = <K extends keyof typeof shape>(key: K) => {
    const parsed = shape[key].safeParse(raw[key])
    return parsed.success ? (parsed.data as unknown) : undefined
  }
  const sources = sound('sources') as Site['sources']
  const terms = sound('terms') as Site['terms']
  const interfaces = sound('interfaces') as SiteInterface[] | undefined
  const facts = sound('facts') as SiteFacts | undefined
  const url = sound('url') as string | undefined
  const listed = Array.isArray(raw.languages) ? raw.languages : []
  const known = listed.filter((one) => shape.languages.element.safeParse(one).success) as string[]
  const languages = known.length > 0 ? known : NOTHING_KNOWN.languages
  const name = (sound('name') as string | Localised | undefined) ?? NOTHING_KNOWN.name
  return {
    ...nameIn(name, languages[0]!),
    languages,
    topics: (sound('topics') as SiteTopic[] | undefined) ?? [],
    interfaces: interfaces ?? [],
    ...(sources && { sources }),
    ...(terms && { terms }),
    ...(facts && { facts }),
    ...(url && { url }),
    contact: (sound('contact') as Site['contact'] | undefined) ?? NOTHING_KNOWN.contact,
  }
}

/** The knowledge base's name in a language. */
export function siteName(site: Site, language: string): string {
  return site.names ? localise(site.names, language, site) : site.name
}

/** The words for a language, else for the site's first, else any. */
export function localise(words: Localised, language: string, site: Site): string {
  return words[language] ?? words[site.languages[0] ?? ''] ?? Object.values(words)[0] ?? ''
}
