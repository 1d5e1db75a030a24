import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { stepAddress } from '@/lib/addresses'
import { accept, batchOf, type Accepted, type Refusal } from '@/lib/insight/accept'
import { asksWhetherSolved, stepIn, type CountedSite } from '@/lib/insight/counted-site'
import type { Batch } from '@/lib/insight/events'
import type { Keeper } from '@/lib/insight/store/keeper'
import { today } from '@/lib/insight/store/keeper'
import { bodyOf } from '@/lib/site/http/body'
import { NOT_SNIFFED } from '@/lib/site/http/headers'
import type { Endpoint } from '@/lib/site/http/http-server'
import { createAfterPages, type AfterPages } from './after-pages'
import type { Forwarder } from './forward/forwarder'
import { addressOf, createRate, type Rate } from './rates'

/** In bytes. Forty events and a comment in any script have fewer. */
const LARGEST_BODY = 16 * 1024
/**
 * A reader leaves a page every few seconds at most; many of them may share an address. The ids of all that come are kept for a
 * quarter of an hour: half a million of them are some 30 MB.
 */
const EACH = { each: 120, all: 5000, window: 10_000 }
/** Nobody writes more; neither do many at one address. */
const TEXTS_EACH = { each: 20, all: 2000, window: 600_000 }
/** Batches that are written at a time. */
const MOST_AT_ONCE = 256

export interface CountEndpointOptions {
  readonly site: CountedSite
  readonly record: Keeper['record']
  /** Origins whose pages may send, beside the server's own. */
  readonly origins: readonly string[]
  /** Whether a Host is the site's own; any is, unless said otherwise. */
  readonly isOurs?: (host: string | undefined) => boolean
  /** Is told of what was counted. */
  readonly forward?: Forwarder['forward'] | undefined
}

/** What is sent without being a batch is counted as well, at most once a second for each reason. */
const TOLD_EVERY_MS = 1000

/**
 * Takes what pages count: `POST` of a batch in JSON, or of the form that asks whether a step helped. Answers 200 once it is on the disk.
 * Whatever is sent, no answer is a 5xx but 503, for what cannot be taken now and may be sent again.
 */
export function countEndpoint(path: string, options: CountEndpointOptions): Endpoint {
  const batches = createRate(EACH)
  const texts = createRate(TEXTS_EACH)
  const refusals = createRefusals(options.record)
  const afterPages = createAfterPages()
  let underway = 0
  return {
    path,
    answer: async (request, response) => {
      response.setHeader(NOT_SNIFFED.key, NOT_SNIFFED.value).setHeader('Cache-Control', 'no-store')
      const origin = allowedOrigin(request, options.origins)
      if (origin === undefined || options.isOurs?.(request.headers.host) === false)
        return refuse(response, 403, 'origin', refusals)
      if (origin !== '') response.setHeader('Access-Control-Allow-Origin', origin).setHeader('Vary', 'Origin')
      if (request.method === 'OPTIONS')
        return void response
          .writeHead(204, { 'Access-Control-Allow-Methods': 'POST', 'Access-Control-Max-Age': '86400' })
          .end()
      if (request.method !== 'POST')
        return void response.writeHead(405, { Allow: 'POST, OPTIONS' }).end('Send POST.\n')
      const address = addressOf(request)
      const tooMuch = () => refuse(response.setHeader('Retry-After', '10'), 429, 'rate', refusals)
      if (!batches.take(address)) return tooMuch()
      const body = await bodyOf(request, LARGEST_BODY).catch(() => null)
      if (body === null) return void response.destroy()
      if (body === undefined) return refuse(response.setHeader('Connection', 'close'), 413, 'size', refusals)
      // Who only sends slowly has kept nobody out until here.
      if (underway >= MOST_AT_ONCE) return tooMuch()
      underway += 1
      try {
        // Who answered a form of another origin goes back there.
        const home = options.origins.includes(origin) ? origin : ''
        await take(request, response, body, { ...options, texts, refusals, afterPages, address, home })
      } finally {
        underway -= 1
      }
    },
  }
}

interface Taking extends CountEndpointOptions {
  readonly texts: Rate
  readonly refusals: Refusals
  readonly afterPages: AfterPages
  readonly address: string
  readonly home: string
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  it: Taking,
): Promise<void> {
  const { run } = it.afterPages
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  const form = isForm ? formIn(body, it.site) : undefined
  const batch = isForm ? form?.batch : await run(() => batchOf(body))
  if (!batch) return refuse(response, 400, 'schema', it.refusals)
  const wishes = request.headers
  // https://www.w3.org/TR/tracking-dnt/ and https://w3c.github.io/gpc/: who asks for it is not counted.
  if (wishes.dnt !== '1' && wishes['sec-gpc'] !== '1') {
    const writes = batch.events.some((event) => 'text' in event)
    if (writes && !it.texts.take(it.address))
      return refuse(response.setHeader('Retry-After', '600'), 429, 'rate', it.refusals)
    const accepted = await run(() => accept(batch, it.site, today()))
    const { id, counts, comments, unanswered } = accepted
    if ((await it.record({ id, counts, comments, unanswered })) === 'dropped')
      return void response.writeHead(503, { 'Retry-After': '30' }).end()
    it.forward?.(batch, accepted.events)
    // Many are on the disk at the same moment.
    if (!form) return run(() => answerJson(response, accepted))
  }
  if (form) return void response.writeHead(303, { Location: `${it.home}${form.back}` }).end()
  response.writeHead(204).end()
}

function answerJson(response: ServerResponse, { accepted, refused }: Accepted): void {
  response
    .writeHead(200, { 'Content-Type': 'application/json' })
    .end(`${JSON.stringify({ accepted, refused: refused.length })}\n`)
}

/** What somebody without scripts says of a step, as a batch, and the page to go back to. */
function formIn(body: string, site: CountedSite): { batch: Batch; back: string } | undefined {
  const fields = new URLSearchParams(body)
  const [, lang = '', step = ''] = /^([\w-]+)\/(.+)$/.exec(fields.get('at') ?? '') ?? []
  const key = fields.get('solved')
  const guides = site.guides.get(lang)
  const there = guides && stepIn(guides, step)
  if (!there || !asksWhetherSolved(guides, there) || (key !== 'yes' && key !== 'no')) return undefined
  const [guide = '', id = ''] = step.split('/')
  return {
    batch: { id: randomUUID(), lang, events: [{ kind: 'solved', step, key }] },
    back: `${stepAddress(lang, { guide, step: id })}#solved.thanks`,
  }
}

/** The Origin of a request that may be answered; '' for one of the same site that names none; undefined where it may not. */
function allowedOrigin({ headers }: IncomingMessage, allowed: readonly string[]): string | undefined {
  const { origin, host } = headers
  if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin' ? '' : undefined
  if (allowed.includes(origin)) return origin
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase() ? origin : undefined
}

type Refusals = (why: Refusal) => void

function createRefusals(record: Keeper['record']): Refusals {
  const untold = new Map<Refusal, number>()
  let timer: NodeJS.Timeout | undefined
  const none = { version: '', lang: '', ui: '', guide: '', step: '' }
  const tell = () => {
    timer = undefined
    const counts = [...untold].map(
      ([key, n]) => ({ day: today(), ...none, kind: 'refused', key, n }) as const,
    )
    untold.clear()
    void record({ id: randomUUID(), counts, comments: [], unanswered: [] })
  }
  return (why) => {
    untold.set(why, (untold.get(why) ?? 0) + 1)
    timer ??= setTimeout(tell, TOLD_EVERY_MS).unref()
  }
}

function refuse(response: ServerResponse, status: number, why: Refusal, refusals: Refusals): void {
  refusals(why)
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${MEANING[why]}\n`)
}

const MEANING: Readonly<Record<Refusal, string>> = {
  schema: 'This is no batch of events: see docs/privacy.md.',
  origin: 'Pages of this Origin may not send here, or not by this name: see INSIGHT_HOSTS.',
  rate: 'Too many at once.',
  size: `A batch has at most ${LARGEST_BODY / 1024} kB.`,
  ...{ language: '', step: '', edge: '', text: '' },
}
