import type { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { MeasuredBrowser } from '../../harness/measured-browser'
import { probe, TELL, type Paints, type Seen } from './probe'

/** A tab of a fresh profile, as a reader has it. */
export interface Tab {
  /** Opens an address; settles when its heading is seen. */
  open: (url: string) => Promise<Seen & { took: number }>
  /** Clicks a link with the mouse; settles when the next heading is seen. `took` counts from letting go. */
  click: (selector: string) => Promise<Seen & { took: number }>
  paints: () => Promise<Paints>
  /** Goes back in the history; settles when the heading of that page is seen. */
  back: () => Promise<void>
  /** What the tab has come to by now. */
  cost: () => Promise<TabCost>
  /** What is left in memory once all that nobody needs is let go. */
  kept: () => Promise<{ nodes: number; heap: number }>
  close: () => Promise<void>
}

/** Counts of a document, since it was opened. */
interface TabCost {
  layouts: number
  /** When the document was opened: another one counts from nothing. */
  document: number
}

interface Place {
  x: number
  y: number
}

/** Where an element can be clicked, once it is in sight. Runs in the page. */
function placeOf(selector: string): Place | null {
  const link = document.querySelector(selector)
  if (!link) return null
  const box = link.getClientRects()[0]!
  if (box.top < 0 || box.bottom > innerHeight) link.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = link.getClientRects()[0]!
  return { x: x + Math.min(width / 2, 40), y: y + height / 2 }
}

/** A phone held upright. */
const SIZE = { width: 412, height: 823 }
/** The runner of TypeScript names functions with a helper that a page does not have. */
const SOURCE = `{ const __name = (named) => named; (${probe.toString()})(${JSON.stringify(TELL)}) }`
const MOST_PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 20

interface Attached {
  sessionId: string
  targetInfo: { type: string; subtype?: string; targetId: string }
  waitingForDebugger: boolean
}

/** Opens a tab whose processor is slowed down, pages that it prerenders included. */
export async function openTab({ client }: MeasuredBrowser, slowdown: number): Promise<Tab> {
  const send = <T>(method: string, params: object, session?: string) =>
    client.send(method as never, params as never, session as never) as unknown as Promise<T>
  const { browserContextId } = await send<{ browserContextId: string }>('Target.createBrowserContext', {})
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', {
    ...{ url: 'about:blank', forTab: true, browserContextId, ...SIZE },
  })
  const { sessionId: tab } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  })

  const events = client as unknown as EventEmitter
  let active = ''
  let last: Seen | undefined
  let notify: ((seen: Seen) => void) | undefined
  const own = new Set<string>()
  let ready: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (ready = resolve))
  const attach = async ({ sessionId, targetInfo, waitingForDebugger }: Attached) => {
    own.add(sessionId)
    await Promise.all([
      ...(targetInfo.type === 'page' ? manifest(sessionId) : []),
      ...(waitingForDebugger ? [send('Runtime.runIfWaitingForDebugger', {}, sessionId)] : []),
    ]).catch(() => undefined)
    if (targetInfo.type === 'page' && !active) {
      active = sessionId
      ready()
    }
  }
  const manifest = (session: string) => [
    send('Page.enable', {}, session),
    send('Performance.enable', {}, session),
    send('Runtime.enable', {}, session),
    send('Runtime.addBinding', { name: TELL }, session),
    send('Page.addScriptToEvaluateOnNewDocument', { source: SOURCE }, session),
    send('Emulation.setCPUThrottlingRate', { rate: slowdown }, session),
  ]
  const onAttached = (params: Attached, session?: string) => {
    if (session === tab) void attach(params)
  }
  const onTold = ({ name, payload }: { name: string; payload: string }, session?: string) => {
    if (name !== TELL || !own.has(session ?? '')) return
    active = session!
    last = JSON.parse(payload) as Seen
    notify?.(last)
  }
  events.on('Target.attachedToTarget', onAttached)
  events.on('Runtime.bindingCalled', onTold)
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, tab)
  await begun

  const next = (what: string) =>
    new Promise<Seen>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`No heading was seen after ${what}.`)),
        MOST_PATIENCE_MS,
      )
      notify = (seen) => {
        clearTimeout(timer)
        resolve(seen)
      }
    })
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result } = await send<{ result: { value: T } }>(
      'Runtime.evaluate',
      { expression, returnByValue: true },
      active,
    )
    return result.value
  }
  const metrics = async () => {
    const found = await send<{ metrics: { name: string; value: number }[] }>(
      'Performance.getMetrics',
      {},
      active,
    )
    return new Map(found.metrics.map(({ name, value }) => [name, value]))
  }
  const mouse = (type: string, { x, y }: Place) =>
    send(
      'Input.dispatchMouseEvent',
      { type, x, y, button: type === 'mouseMoved' ? 'none' : 'left', clickCount: 1 },
      active,
    )
  /** Brings a link into sight and the mouse onto it; again if the page moved meanwhile, as a reader would. */
  const pointAt = async (selector: string): Promise<Place> => {
    const end = Date.now() + MOST_PATIENCE_MS
    for (; Date.now() < end; await pause(LOOK_EVERY_MS)) {
      const place = await evaluate<Place | null>(`(${placeOf.toString()})(${JSON.stringify(selector)})`)
      if (!place) continue
      await mouse('mouseMoved', place)
      const { x, y } = place
      if (
        await evaluate<boolean>(
          `document.elementFromPoint(${x}, ${y})?.closest(${JSON.stringify(selector)}) != null`,
        )
      )
        return place
    }
    throw new Error(`There is no ${selector} to click on ${last?.url}.`)
  }
  return {
    async open(url) {
      const seen = next(url)
      const start = Date.now()
      await send('Page.navigate', { url }, active)
      const one = await seen
      return { ...one, took: one.at - start }
    },
    async click(selector) {
      const place = await pointAt(selector)
      await mouse('mousePressed', place)
      const seen = next(`a click on ${selector} of ${last?.url}`)
      const start = Date.now()
      mouse('mouseReleased', place).catch(() => undefined)
      const one = await seen
      return { ...one, took: one.at - start }
    },
    async paints() {
      const { first, largest, blocking } =
        await evaluate<Record<keyof Paints, number | null>>('signpostBenchPaints()')
      // What is not a number comes as null: the browser has told of no paint.
      return { first: first ?? NaN, largest: largest ?? NaN, blocking: blocking ?? 0 }
    },
    async back() {
      const seen = next('Back')
      await evaluate('signpostBenchLook(); history.back()')
      await seen
    },
    async cost() {
      const [found, document] = [await metrics(), await evaluate<number>('performance.timeOrigin')]
      return { layouts: found.get('LayoutCount') ?? NaN, document }
    },
    async kept() {
      for (let i = 0; i < 2; i++) await send('HeapProfiler.collectGarbage', {}, active)
      const found = await metrics()
      return { nodes: found.get('Nodes') ?? NaN, heap: found.get('JSHeapUsedSize') ?? NaN }
    },
    async close() {
      events.removeListener('Target.attachedToTarget', onAttached)
      events.removeListener('Runtime.bindingCalled', onTold)
      await send('Target.disposeBrowserContext', { browserContextId })
    },
  }
}
