import { z } from 'zod'
import { homeAddress, stepAddress } from '@/lib/addresses'
import { UserError } from '@/lib/command/user-error'
import type { Batch, InsightEvent } from '@/lib/insight/events'
import { targetOf } from '@/lib/tree'

/** Another program that counts, and how it takes an event. */
export interface ForwardTarget {
  readonly url: string
  /** The body for one event, as JSON. */
  readonly bodyOf: (event: InsightEvent, batch: Pick<Batch, 'lang' | 'ui'>) => string
}

const KINDS = ['plausible', 'umami'] as const
const FORM =
  'INSIGHT_FORWARD is a program, its address and the site’s name there: "plausible https://plausible.example.com help.example.com", or "umami https://umami.example.com <website id>".'

const schema = z.tuple([z.enum(KINDS), z.url({ protocol: /^https?$/ }), z.string().regex(/^[\w.-]{1,200}$/)])

/**
 * Where events are forwarded to, as INSIGHT_FORWARD says; undefined where that says nothing.
 * @param site the site's own origin
 * @throws {UserError} that says what is expected
 */
export function forwardTarget(
  setting: string | undefined,
  site: string | undefined,
): ForwardTarget | undefined {
  if (!setting?.trim()) return undefined
  const read = schema.safeParse(setting.trim().split(/\s+/))
  if (!read.success) throw new UserError(FORM)
  const [kind, base, name] = read.data
  const address = base.replace(/\/+$/, '')
  const origin = site ?? `https://${name}`
  return kind === 'plausible'
    ? { url: `${address}/api/event`, bodyOf: plausibleBody(name, origin) }
    : { url: `${address}/api/send`, bodyOf: umamiBody(name, origin) }
}

/** https://plausible.io/docs/events-api */
function plausibleBody(domain: string, origin: string): ForwardTarget['bodyOf'] {
  return (event, batch) => {
    const { name, path, props } = partsOf(event, batch)
    return JSON.stringify({ domain, name: name ?? 'pageview', url: origin + path, props })
  }
}

/** https://umami.is/docs/api/sending-stats; without a name it is a view of a page. */
function umamiBody(website: string, origin: string): ForwardTarget['bodyOf'] {
  return (event, batch) => {
    const { name, path, props } = partsOf(event, batch)
    const { hostname } = new URL(origin)
    const payload = { website, hostname, language: batch.lang, url: path, ...(name && { name }), data: props }
    return JSON.stringify({ type: 'event', payload })
  }
}

/** An event as both know it: an arrival is the view of a page. What readers write stays here. */
function partsOf(event: InsightEvent, { lang, ui }: Pick<Batch, 'lang' | 'ui'>) {
  const { kind, step, text: _, ...said }: Partial<Record<string, string>> = event
  const path = step === undefined ? homeAddress(lang) : stepAddress(lang, targetOf(step))
  const props = { ...said, lang, ...(ui !== undefined && { ui }) }
  return { name: kind === 'arrive' ? undefined : kind, path, props }
}
