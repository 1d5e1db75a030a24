import { parsed } from '@/lib/json-shape'
import { isOfflineUnit, type OfflineUnit } from './protocol'
import { indexOf, isWhole, unitAddress } from './kept.worker'
import { any, own, put, WIDTH } from './store.worker'

/** The server has another version than this worker's: nothing more of this one can be had. */
export class Stale extends Error {}

/** Few at a time: what the reader asks for meanwhile comes first. */
const AT_ONCE = 3
/** A connection that brings nothing for so long is given up: what waits behind it would wait as long as the browser does. */
const PATIENCE_MS = 60_000

export interface Saving {
  /** Stops it, with what is kept so far. */
  signal?: AbortSignal | undefined
  /** Told the bytes of each part that is done. */
  progress?: (bytes: number) => void
  /** The page to begin with. */
  from?: string | undefined
}

export interface Saver {
  /**
   * Keeps a unit whole. What is there already is not fetched again.
   * @throws {Stale} or what fetching and storing throw; what is kept by then is good
   */
  readonly saveUnit: (lang: string, id: string, saving?: Saving) => Promise<void>
  /** Keeps one page and its pictures: for a reader who saves data. */
  readonly saveOnly: (path: string, lang: string, id: string) => Promise<void>
}

/** Makes what keeps units on the device. It finds out once in which format the browser shows pictures. */
export function createSaver(): Saver {
  let avifKnown: boolean | undefined

  /** Whether the browser can show AVIF, found out with the first picture at hand. */
  async function knowsAvif(sample: string, saving: Saving): Promise<boolean> {
    if (avifKnown === undefined) {
      const picture = await (await ask(sample, saving)).blob()
      avifKnown ??= await createImageBitmap(new Blob([picture], { type: 'image/avif' })).then(
        () => true,
        () => false,
      )
    }
    return avifKnown
  }

  async function savePicture(
    [address, avif]: OfflineUnit['pictures'][number],
    saving: Saving,
  ): Promise<void> {
    const [, picture = '', width = ''] = /^(.*)-(\d+)$/.exec(address) ?? []
    if (!(await own(picture))) {
      const ending = (await knowsAvif(`${address}.avif`, saving)) ? 'avif' : 'webp'
      const answer = (await any(picture)) ?? (await ask(`${address}.${ending}`, saving))
      await put(picture, await answer.arrayBuffer(), answer.headers, { [WIDTH]: width })
    }
    saving.progress?.(avif)
  }

  return {
    async saveUnit(lang, id, saving = {}) {
      if (await isWhole(lang, id)) return
      const { unit, bytes, headers } = await askForUnit(lang, id, saving)
      const first = Math.max(
        0,
        unit.pages.findIndex(([address]) => address === saving.from),
      )
      const pages = [...unit.pages.slice(first), ...unit.pages.slice(0, first)]
      const files = unit.files.map(
        ([address, size]) =>
          () =>
            saveFile(address, size, saving),
      )
      const pictures = unit.pictures.map((picture) => () => savePicture(picture, saving))
      await all([...pages.map((page) => () => savePage(page, saving)), ...files, ...pictures], saving)
      await indexOf(lang)
      await put(unitAddress(lang, id), bytes, headers)
    },

    async saveOnly(path, lang, id) {
      const { unit } = await askForUnit(lang, id, {})
      const page = unit.pages.find(([address]) => address === path)
      if (!page) return
      await savePage(page, {})
      const html = (await (await own(path))?.text()) ?? ''
      const isShown = (address: string) => html.includes(address.slice(0, address.lastIndexOf('-')))
      const shown = unit.pictures.filter(([address]) => isShown(address))
      await all(
        shown.map((picture) => () => savePicture(picture, {})),
        {},
      )
    },
  }
}

/** A unit's list of parts, and the bytes and headers that brought it, to be kept. */
async function askForUnit(
  lang: string,
  id: string,
  saving: Saving,
): Promise<{ unit: OfflineUnit; bytes: ArrayBuffer; headers: Headers }> {
  const address = unitAddress(lang, id)
  const answer = await ask(address, saving)
  const bytes = await answer.arrayBuffer()
  const unit = parsed(new TextDecoder().decode(bytes))
  if (!isOfflineUnit(unit)) throw new Error(`${address}: ${answer.status}, but no list of what belongs to it`)
  return { unit, bytes, headers: answer.headers }
}

async function savePage([address, size, hash]: OfflineUnit['pages'][number], saving: Saving): Promise<void> {
  if (!(await own(address))) {
    const kept = await any(address)
    const former = kept && (await kept.arrayBuffer())
    if (former && (await hashOf(former)) === hash) await put(address, former, kept.headers)
    else {
      // Whatever a cache in between has, it is asked whether that is still so.
      const answer = await ask(address, saving, { cache: 'no-cache' })
      const bytes = await answer.arrayBuffer()
      if ((await hashOf(bytes)) !== hash) throw new Stale(address)
      await put(address, bytes, answer.headers)
    }
  }
  saving.progress?.(size)
}

async function saveFile(address: string, size: number, saving: Saving): Promise<void> {
  if (!(await own(address))) {
    const named = address.includes('/_next/static/')
    const kept = named ? await any(address) : undefined
    const answer = kept ?? (await ask(address, saving, named ? {} : { cache: 'no-cache' }))
    await put(address, await answer.arrayBuffer(), answer.headers)
  }
  saving.progress?.(size)
}

async function ask(address: string, { signal }: Saving, options: RequestInit = {}): Promise<Response> {
  const answer = await fetch(address, { ...options, signal: limited(signal), priority: 'low' })
  if (answer.status === 404) throw new Stale(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer
}

/** Browsers before 2024 cannot put signals together; there, what is stopped ends with the part at hand. */
function limited(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(PATIENCE_MS)
  return signal && 'any' in AbortSignal ? AbortSignal.any([signal, limit]) : limit
}

async function all(tasks: readonly (() => Promise<void>)[], { signal }: Saving): Promise<void> {
  const waiting = tasks.values()
  const work = async () => {
    for (const task of waiting) {
      signal?.throwIfAborted()
      await task()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
