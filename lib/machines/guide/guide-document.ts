import { createHash } from 'node:crypto'
import { guideAddress, shortAddress, stepAddress } from '@/lib/addresses'
import { basePath } from '@/lib/addresses/base-path'
import { localise, names, plainText, siteName, type Body, type Content, type Notice } from '@/lib/content'
import {
  keyOf,
  returnsOf,
  stepsLeft,
  walkOrder,
  type Choice,
  type Guide,
  type Guides,
  type Step,
  type Target,
} from '@/lib/tree'
import { bodyDocument, type BodyOptions } from '../body/body-document'
import { toMarkdown } from '../body/to-markdown'
import { FORMAT, type GuideDocument, type SiteDocument, type StepDocument } from '../schemas/guide'
import type { NoticeData } from '../schemas/parts'

/** What a guide's data needs beside the content. */
export interface Publication {
  /** The short code of each step, by `guide/step`. */
  readonly codes: Readonly<Record<string, string>>
  /** Codes of steps that are gone, by the step that took them over. */
  readonly formerCodes?: ReadonlyMap<string, readonly string[]>
  /** The address of a picture's file; null where it is not published. By the picture's id. */
  readonly pictureSource: (id: string) => string | null
  /** The address of a language's search index; null where none is published. */
  readonly searchAddress: (lang: string) => string | null
}

/** The name of the published JSON Schema, at the root of the site. */
export const SCHEMA_FILE = 'guide.schema.json'

/** An address of the site with its origin, where that is known. */
export function wholeAddress(content: Pick<Content, 'site'>, address: string): string {
  return address.startsWith('/') && content.site.url !== undefined ? content.site.url + address : address
}

/** A guide in a language as data; undefined where there is none. Drafts and notes for staff are in it only if the content has them. */
export function guideDocument(
  content: Content,
  lang: string,
  id: string,
  publication: Publication,
): GuideDocument | undefined {
  const guide = content.guide(lang, id)
  if (!guide) return undefined
  const page = wholeAddress(content, guideAddress(lang, id))
  const told = content
    .notices(lang)
    .filter(({ affects }) => affects.some((one) => one === 'all' || one.guide === id))
  const introduction = content.body(lang, id, 'index')
  const whole: Omit<GuideDocument, '$schema' | 'version' | 'site'> = {
    ...{ format: FORMAT, id, lang, title: guide.title, summary: guide.summary },
    ...{ url: page, start: guide.start, aliases: [...guide.aliases], products: [...guide.products] },
    ...(guide.topic !== undefined && { topic: guide.topic }),
    ...(guide.reviewed !== undefined && { reviewed: guide.reviewed }),
    introduction: {
      lang: introduction.lang,
      ...bodyDocument(introduction, bodyOptions(content, publication, introduction, page, '')),
    },
    steps: walkOrder(guide).flatMap((step) => {
      const found = guide.steps.get(step)
      return found ? [stepDocument(content, lang, guide, found, told, publication)] : []
    }),
    notices: told.map((one) => noticeDocument(content, one, page)),
  }
  return {
    $schema: wholeAddress(content, `${basePath()}/${SCHEMA_FILE}`),
    ...whole,
    version: versionOf(whole, content.site.url),
    site: siteDocument(content, lang, publication),
  }
}

function stepDocument(
  content: Content,
  lang: string,
  guide: Guide,
  step: Step,
  told: readonly Notice[],
  publication: Publication,
): StepDocument {
  const at = { guide: guide.id, step: step.id }
  const body = content.body(lang, at.guide, at.step)
  const url = wholeAddress(content, stepAddress(lang, at))
  const code = publication.codes[keyOf(at)]
  const left = stepsLeft(content.guides(lang), at)
  const former = publication.formerCodes?.get(keyOf(at))
  return {
    ...{ id: step.id, kind: step.kind, title: step.title, lang: body.lang, url },
    short_url: code === undefined ? null : wholeAddress(content, shortAddress(code)),
    ...(former && { former_codes: [...former] }),
    aliases: [...step.aliases],
    ...bodyDocument(body, bodyOptions(content, publication, body, url, `${step.id}-`)),
    ...exitsOf(step),
    ...comingBack(content.guides(lang), at),
    steps_left: left ? { least: left.least, most: left.most } : null,
    ...(step.reviewed !== undefined && { reviewed: step.reviewed }),
    notices: told.filter((one) => names(one, at.guide) || names(one, at.guide, at.step)).map((one) => one.id),
  }
}

/**
 * The short codes that a step has taken over, by its `guide/step`.
 * @param codes the code of each step ever published, by `guide/step`
 * @param destinations the step that each code leads to today
 */
export function formerCodes(
  codes: Readonly<Record<string, string>>,
  destinations: Iterable<readonly [code: string, step: string]>,
): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>()
  for (const [code, step] of destinations)
    if (codes[step] !== code) former.set(step, [...(former.get(step) ?? []), code])
  return former
}

function exitsOf(step: Step): Partial<StepDocument> {
  const back = (then: Target | undefined) => (then ? { then: keyOf(then) } : {})
  if (step.kind === 'outcome') return { outcome: step.outcome }
  if (step.kind === 'instruction') return { next: keyOf(step.next), ...back(step.then) }
  return {
    answers: step.choices.map((choice: Choice) => ({
      ...{ id: choice.id, label: choice.label, hint: choice.hint ?? null, summary: choice.summary },
      ...{ to: keyOf(choice.to), ...back(choice.then) },
      ...(choice.when && { when: choice.when.map(({ of, name, is }) => ({ of, name, is: [...is] })) }),
      ...(choice.match !== undefined && { match: choice.match }),
    })),
  }
}

function comingBack(allGuides: Guides, at: Target): Pick<StepDocument, 'returns'> {
  const calls = returnsOf(allGuides, at)
  return calls.length === 0 ? {} : { returns: calls.map(({ from, then }) => ({ from, to: then })) }
}

function noticeDocument(content: Content, notice: Notice, page: string): NoticeData {
  const { id, title, body, status, since = null, until = null } = notice
  const text = toMarkdown(body.tree.children as never, {
    lang: body.lang,
    interfaceLabel: (one) => one,
    address: addressOn(content, page),
    picture: () => undefined,
  })
  return { id, title: plainText(title), text, lang: body.lang, status, since, until }
}

function bodyOptions(
  content: Content,
  { pictureSource }: Publication,
  body: Body,
  page: string,
  prefix: string,
): BodyOptions {
  return {
    prefix,
    interfaceLabel: (id) => {
      const found = content.site.interfaces.find((one) => one.id === id)
      return found ? localise(found.label, body.lang, content.site) : id
    },
    address: addressOn(content, page),
    pictureOf: (id) => {
      const picture = content.picture(id)
      if (!picture) return undefined
      const src = pictureSource(id)
      return { picture, src: src === null ? null : wholeAddress(content, src) }
    },
  }
}

/** Addresses in a text: a place on the page is one of the page for people. */
function addressOn(content: Content, page: string): (address: string) => string {
  return (address) => (address.startsWith('#') ? page + address : wholeAddress(content, address))
}

/** The site, in the words of a language. */
function siteDocument(content: Content, lang: string, { searchAddress }: Publication): SiteDocument {
  const { site, languages } = content
  const search = searchAddress(lang)
  return {
    ...{ name: siteName(site, lang), languages: [...languages] },
    interfaces: site.interfaces.map(({ id, label, recognise }) => ({
      ...{ id, label: localise(label, lang, site) },
      recognise: recognise ? localise(recognise, lang, site) : null,
    })),
    contact: {
      ...{ url: site.contact.url, label: localise(site.contact.label, lang, site) },
      have: [...(site.contact.have?.[lang] ?? site.contact.have?.[languages[0] ?? ''] ?? [])],
    },
    facts: Object.fromEntries(
      Object.entries(site.facts ?? {}).map(([name, values]) => [
        name,
        values === 'text' ? values : [...values],
      ]),
    ),
    search: search === null ? null : wholeAddress(content, search),
  }
}

/** Ten hexadecimal digits that change with what a guide says; not with the origin at which it is published. */
function versionOf(whole: Omit<GuideDocument, '$schema' | 'version' | 'site'>, origin = ''): string {
  const said = JSON.stringify(whole, (name, value: unknown) => (name === 'short_url' ? undefined : value))
  const anywhere = origin === '' ? said : said.replaceAll(origin, '')
  return createHash('sha256').update(anywhere).digest('hex').slice(0, 10)
}
