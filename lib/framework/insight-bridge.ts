import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { InsightView } from '@/lib/insight/view'
import type { GuideMap } from '@/lib/map/map'

// Next.js bundles its pages apart from our server, though both run in one process: they have in common what is global. And it finds a
// page by more addresses than the one that we know, so a page asks for the pass that only our server gives.

/** Who asks for the page, as our server admits it. A request that brings one along itself has it taken away. */
const PASS = 'x-signpost-pass'
const NAME = Symbol.for('signpost.insight')

interface Bridge {
  readonly pass: string
  /** What the page shows; undefined while the numbers cannot be had. */
  readonly view: (query: Readonly<Record<string, string>>) => Promise<InsightPage | undefined>
}

/** What the page about use shows. */
export interface InsightPage {
  readonly view: InsightView
  /** The picture of the guide; undefined where the site has none. */
  readonly map: GuideMap | undefined
}

const shared = globalThis as { [NAME]?: Bridge }

/** Offers the page what it shows. */
export function offerInsight(view: Bridge['view']): void {
  shared[NAME] = { pass: randomBytes(32).toString('base64url'), view }
}

/** For the page: what it shows; undefined for a request that our server has not admitted. */
export function insightFor(headers: Pick<Headers, 'get'>): Bridge['view'] | undefined {
  return isPass(headers.get(PASS)) ? shared[NAME]?.view : undefined
}

/** Whether our server has admitted a request to the page. */
export function isAdmitted({ headers }: IncomingMessage): boolean {
  return isPass(headers[PASS])
}

/** Where nothing is offered, there is no pass. */
function isPass(given: unknown): boolean {
  const pass = shared[NAME]?.pass
  return pass !== undefined && given === pass
}

/** Takes away what only our server may give. */
export function withoutPass({ headers }: IncomingMessage): void {
  headers[PASS] = undefined
}

/**
 * Admits a request to the page, whose answer has these headers whatever else is said of them. Next.js learns the nonce of its scripts
 * from the policy: https://nextjs.org/docs/app/guides/content-security-policy
 */
export function admit(
  request: IncomingMessage,
  response: ServerResponse,
  own: Readonly<Record<string, string>>,
): void {
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()))
  for (const [name, value] of Object.entries(own)) response.setHeader(name, value)
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => (names.has(name.toLowerCase()) ? response : setHeader(name, value))
  request.headers['content-security-policy'] = own['Content-Security-Policy']
  request.headers[PASS] = shared[NAME]?.pass
}
