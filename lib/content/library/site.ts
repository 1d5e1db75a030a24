import { basePath } from '@/lib/addresses/base-path'
import { siteAddress } from '@/lib/addresses/site-address'
import { breaking } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import { readJson } from '../files/json-file'
import { kindOf } from '../files/ordinary-file'
import type { Located } from '../findings/located'
import { ORIGIN, siteSchema } from '../schemas/site'
import { validate } from '../findings/validate'
import { oddities } from './site-oddities'
import type { Localised, Site, SiteFacts, SiteInterface, SiteTopic } from './site-type'

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
  // What is in no folder yet is missed as a whole.
  const begun = site.languages.filter((language) => kindOf(root, language))
  return { site, located, findings: [...faults, ...oddities(site, located, begun)] }
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
  return given ? { ...site, url: withoutBase(given, basePath()) } : site
}

/** People name the site's address with the path that it lies below, or without. A host may be called as that path is. */
function withoutBase(url: string, base: string): string {
  const path = url.replace(/^https?:\/\/[^/]+/i, '')
  return path.endsWith(base) ? url.slice(0, url.length - base.length) : url
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
