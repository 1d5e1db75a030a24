import type { Element } from 'hast'
import pMap from 'p-map'
import { elementsOf, referencesOfPage, referencesOfText, type References } from './references'
import type { BuiltSite } from './sites'
import { contentOf } from './walks'

/** What a site answers, and where it leads. */
interface Answered {
  readonly status: number
  readonly type: string
  readonly policy: string
  /** Empty for what is no text. */
  readonly text: string
  /** Of a page. */
  readonly elements: readonly Element[]
}

interface Crawl {
  /** By path, as it is asked for. */
  readonly answers: ReadonlyMap<string, Answered>
  /** Paths to which a reader comes by links alone, beginning at `/`. */
  readonly linked: ReadonlySet<string>
  /** `from: reference (why)`, for what leads nowhere. */
  readonly dead: readonly string[]
}

interface Reference {
  readonly written: string
  readonly path: string
  readonly fragment: string
}

const AT_ONCE = 6
const TEXT = /text|json|xml|javascript|svg/
/** Where else a link may lead. */
const ELSEWHERE = ['https:', 'http:', 'mailto:', 'tel:']

const known = new Map<string, Promise<Crawl>>()

/** Follows every reference of a site, beginning at `/` as a reader does; once for a test file. */
export function crawl(site: BuiltSite): Promise<Crawl> {
  const found = known.get(site.url) ?? follow(site.url, contentOf(site).site.url ?? site.url)
  known.set(site.url, found)
  return found
}

/**
 * The same of whatever answers at an origin.
 * @param published the address that the site will have: what it says of itself with that is to be there, too
 */
export async function follow(own: string, published: string): Promise<Crawl> {
  const origins = [own, published].map((url) => new URL(url).origin)
  const answers = new Map<string, Answered>()
  const leads = new Map<string, Record<keyof References, Reference[]>>()
  const dead: string[] = []
  const ownOf = (from: string, written: string): Reference[] => {
    const { origin, protocol, pathname, hash } = new URL(written, own + from)
    if (origins.includes(origin))
      return [{ written, path: pathname, fragment: decodeURIComponent(hash.slice(1)) }]
    if (!ELSEWHERE.includes(protocol)) dead.push(`${from}: ${written} (${protocol})`)
    return []
  }
  for (let paths = ['/']; paths.length > 0;) {
    const answered = await pMap(paths, async (path) => [path, await ask(own + path)] as const, {
      concurrency: AT_ONCE,
    })
    const fresh = new Set<string>()
    for (const [path, answer] of answered) {
      answers.set(path, answer)
      const { links, needed } = referencesIn(answer)
      const found = {
        links: links.flatMap((one) => ownOf(path, one)),
        needed: needed.flatMap((one) => ownOf(path, one)),
      }
      leads.set(path, found)
      for (const one of [...found.links, ...found.needed]) fresh.add(one.path)
    }
    paths = [...fresh].filter((path) => !answers.has(path))
  }
  const linked = new Set(['/'])
  for (const path of linked) for (const one of leads.get(path)!.links) linked.add(one.path)
  for (const [from, { links, needed }] of leads)
    for (const one of [...links, ...needed]) {
      const why = faultOf(answers.get(one.path)!, one.fragment)
      if (why) dead.push(`${from}: ${one.written} (${why})`)
    }
  return { answers, linked, dead }
}

/** Why a reference leads nowhere, if it does. */
function faultOf({ status, elements }: Answered, fragment: string): string | undefined {
  if (status !== 200) return String(status)
  const isPage = elements.length > 0
  return isPage && fragment && !elements.some(({ properties }) => properties.id === fragment)
    ? 'no such id'
    : undefined
}

function referencesIn({ type, text, elements }: Answered): References {
  if (elements.length > 0) return referencesOfPage(elements)
  return text === '' ? { links: [], needed: [] } : referencesOfText(type, text)
}

/** On a busy machine a connection that was kept may be closed in the very moment in which it is used again: once more, then. */
const askAgain = (url: string) => fetch(url, { headers: { connection: 'close' } })

async function ask(url: string): Promise<Answered> {
  const response = await fetch(url).catch(() => askAgain(url))
  const type = response.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = TEXT.test(type) ? bytes.toString('utf8') : ''
  return {
    status: response.status,
    type,
    policy: response.headers.get('content-security-policy') ?? '',
    text,
    elements: type.startsWith('text/html') ? elementsOf(text) : [],
  }
}
