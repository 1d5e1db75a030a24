import { basePath } from '@/lib/base-path'
import { finding, type Finding } from './findings'
import { readJson } from './json-file'
import { validate, type Located } from './located'
import { isOrigin } from './safe-address'
import { ORIGIN, siteSchema } from './schemas/site'

/** Words by language. */
export type Localised = Readonly<Record<string, string>>

/** A part of the home page: what is wrong, in the words of those who look for help. */
export interface SiteTopic {
  readonly id: string
  readonly label: Localised
}

export interface SiteInterface {
  readonly id: string
  readonly label: Localised
  readonly recognise?: Localised
  /** `<folder of screenshots/>/<name>`: what the interface looks like, with its text alternative. */
  readonly screenshot?: string
  readonly alt?: Localised
}

export type SiteFacts = Readonly<Record<string, readonly string[] | 'text'>>

/** What site.json says. */
export interface Site {
  /** In the first language; `siteName` gives it in the others. */
  readonly name: string
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
  /** The public origin, without a slash at its end; SITE_URL overrides the file. */
  readonly url?: string
}

export interface SiteFile {
  readonly site: Site
  readonly located?: Located
  readonly findings: readonly Finding[]
}

export const SITE_FILE = 'site.json'

const NOTHING_KNOWN: Site = {
  name: '',
  languages: ['en'],
  interfaces: [],
  topics: [],
  contact: { url: '/', label: {} },
}

/** Reads site.json. What is wrong with it is a finding; the settings are then as good as can be made of it. */
export function readSite(root: string): SiteFile {
  const { located, findings } = readJson(root, SITE_FILE, 'front-matter')
  if (!located) return { site: withUrl(NOTHING_KNOWN), findings: [...findings, ...checkSiteUrl()] }
  const faults = [...findings, ...checkSiteUrl(), ...validate(siteSchema, located, 'front-matter')]
  const parsed = siteSchema.safeParse(located.data)
  if (!parsed.success) return { site: withUrl(salvage(located.data)), located, findings: faults }
  const { name, interfaces = [], topics = [], url, facts, ...rest } = parsed.data
  const named = nameIn(name, rest.languages[0]!)
  const site = withUrl({ ...rest, ...named, interfaces: interfaces.map(whole), topics, ...(url && { url }), ...(facts && { facts }) })
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

/** SITE_URL of the environment, if it is none. */
function checkSiteUrl(): Finding[] {
  const given = process.env.SITE_URL
  if (!given || isOrigin(given)) return []
  const message = `SITE_URL: ${ORIGIN.replace('$found', `"${given}"`)} It is a setting of the environment, and wins over "url" in this file.`
  return [finding('front-matter', { file: SITE_FILE, line: 1, column: 1 }, message)]
}

function withUrl(site: Site): Site {
  const setting = process.env.SITE_URL
  const given = (setting && isOrigin(setting) ? setting : site.url)?.replace(/\/+$/, '')
  // People name the site's address with the path that it lies below, or without.
  const url = given?.endsWith(basePath()) ? given.slice(0, given.length - basePath().length) : given
  return url ? { ...site, url } : site
}

/** Languages or interfaces named twice, words for the first language missing. */
function oddities(site: Site, located: Located): Finding[] {
  const faults: Finding[] = []
  const first = site.languages[0] ?? 'en'
  const needsFirst = (label: Localised, path: (string | number)[]) => {
    if (label[first] !== undefined) return
    const message = `${path.join('.')}: expected the words in the first language, "${first}", found ${Object.keys(label).join(', ') || 'none'}.`
    faults.push(finding('front-matter', located.place(path), message))
  }
  site.languages.forEach((language, i) => {
    const same = site.languages.find((one) => one.toLowerCase() === language.toLowerCase()) ?? language
    if (site.languages.findIndex((one) => one.toLowerCase() === language.toLowerCase()) === i) return
    const message =
      same === language ? `"${language}" is listed twice.` : `"${language}" is "${same}": capitals do not count.`
    faults.push(finding('front-matter', located.place(['languages', i]), `${message} Remove one.`))
  })
  site.interfaces.forEach(({ id, label, recognise, alt }, i) => {
    if (site.interfaces.findIndex((one) => one.id === id) !== i) {
      faults.push(
        finding(
          'duplicate-id',
          located.place(['interfaces', i, 'id']),
          `the interface "${id}" is listed twice. Remove one.`,
        ),
      )
    }
    needsFirst(label, ['interfaces', i, 'label'])
    if (recognise) needsFirst(recognise, ['interfaces', i, 'recognise'])
    if (alt) needsFirst(alt, ['interfaces', i, 'alt'])
  })
  site.topics.forEach(({ id, label }, i) => {
    if (site.topics.findIndex((one) => one.id === id) !== i) {
      const message = `the topic "${id}" is listed twice. Remove one.`
      faults.push(finding('duplicate-id', located.place(['topics', i, 'id']), message))
    }
    needsFirst(label, ['topics', i, 'label'])
  })
  if (site.names) needsFirst(site.names, ['name'])
  needsFirst(site.contact.label, ['contact', 'label'])
  return faults
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
  const interfaces = sound('interfaces') as SiteInterface[] | undefined
  const languages = (sound('languages') as string[] | undefined) ?? NOTHING_KNOWN.languages
  const name = (sound('name') as string | Localised | undefined) ?? NOTHING_KNOWN.name
  return {
    ...nameIn(name, languages[0]!),
    languages,
    topics: (sound('topics') as SiteTopic[] | undefined) ?? [],
    interfaces: interfaces ?? [],
    ...(sources && { sources }),
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
