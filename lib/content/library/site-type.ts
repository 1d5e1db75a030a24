import type { z } from 'zod'
import type { Theme } from '@/lib/brand/palette'
import type { brandSchema } from '../schemas/brand'

/** Words by language. */
export type Localised = Readonly<Record<string, string>>

/** A word or number that site.json keeps once: as it is by language, or with what it means. */
export type SiteTerm = Localised | { readonly text: Localised; readonly meaning: Localised }

export function isExplained(term: SiteTerm): term is Exclude<SiteTerm, Localised> {
  return typeof term.text === 'object'
}

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

/** What a site looks like where it does not look as it does by default; files by their paths from the content root. */
export type Brand = Readonly<z.output<typeof brandSchema>>

export type SiteFacts = Readonly<Record<string, readonly string[] | 'text'>>

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
