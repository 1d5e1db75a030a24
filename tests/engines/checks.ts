import { pause, run, until, within, type Engine, type Tab } from './driver'
import { arrived, click, isInView, openMap, shown, WAYS_ON } from './reader'

/** What every engine is asked, by what it should do. */
interface Check {
  readonly name: string
  readonly holds: (tab: Tab, origin: string) => Promise<void>
}

export interface Checked {
  readonly name: string
  /** What went wrong, if anything did. */
  readonly fault?: string
}

const LONGEST_MS = 90_000
/** Steps of the default content: a question with questions behind it, and its guide's map. */
const GUIDE = '/en/app-does-not-ring'
const STEP = `${GUIDE}/logged-in`
const FOCUSED = () => document.activeElement?.closest('.map-node')?.getAttribute('data-node') ?? ''

export const CHECKS: readonly Check[] = [
  {
    name: 'an answer is in the trail of the next page, which has the focus on its heading',
    holds: async (tab, origin) => {
      const path = await firstAnswer(tab, origin)
      await until(tab, () => document.querySelectorAll('.trail-change').length === 1, null, 'the trail')
      const { focus } = await arrived(tab, path)
      equal(focus, 'h1', 'what has the focus')
    },
  },
  {
    name: 'the palette finds, and Enter opens what it found',
    holds: async (tab, origin) => {
      await tab.open(origin + STEP)
      await until(tab, () => document.readyState === 'complete', null, 'the page')
      await pause(500)
      await tab.press('/')
      await until(tab, () => document.querySelector('dialog[open] input') !== null, null, 'the palette')
      for (const letter of 'picture') await tab.press(letter)
      await until(
        tab,
        () => document.querySelector('dialog[open] [aria-selected=true]') !== null,
        null,
        'a result',
      )
      await pause(300)
      await tab.press('Enter')
      await until(tab, (path) => location.pathname !== path, STEP, 'the step that was found')
    },
  },
  {
    name: 'Escape closes the palette, and gives the focus back',
    holds: async (tab, origin) => {
      await tab.open(origin + STEP)
      await pause(500)
      await tab.press('/')
      await until(tab, () => document.querySelector('dialog[open] input') !== null, null, 'the palette')
      await tab.press('Escape')
      await until(tab, () => document.querySelector('dialog[open]') === null, null, 'the palette to close')
      equal((await shown(tab)).path, STEP, 'the page')
    },
  },
  {
    name: 'the map is opened from a step with the step in view, in the frame and in the window',
    holds: async (tab, origin) => {
      await firstAnswer(tab, origin)
      await openMap(tab)
      await until(tab, () => document.querySelector('.map-node[aria-current]') !== null, null, 'the map')
      await pause(500)
      equal(await run(tab, isInView, '.map-node[aria-current]'), true, 'whether it is in view')
    },
  },
  {
    name: 'arrow keys on the map move a focus that is seen',
    holds: async (tab, origin) => {
      await tab.open(`${origin}${GUIDE}/map`)
      await until(tab, () => document.querySelector('.map-node[tabindex="0"]') !== null, null, 'the map')
      await run(tab, () => document.querySelector<SVGAElement>('.map-node[tabindex="0"]')!.focus(), null)
      const keys = await run(
        tab,
        () =>
          document.querySelector<HTMLElement>('guide-map')!.dataset.run === 'TB'
            ? ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown']
            : ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight'],
        null,
      )
      const met = [await run(tab, FOCUSED, null)]
      for (const key of keys) {
        await tab.press(key)
        await pause(150)
        met.push(await run(tab, FOCUSED, null))
        equal(
          await run(tab, isInView, `[data-node="${met.at(-1)}"]`),
          true,
          `whether ${met.at(-1)} is in view`,
        )
        // A window without a window manager is never the one that is written in.
        const active = await run(tab, () => document.hasFocus(), null)
        if (active) equal(await run(tab, isRinged, null), true, `whether ${met.at(-1)} has a ring`)
      }
      equal(new Set(met).size >= 4, true, `whether the focus moved: ${met.join(', ')}`)
    },
  },
  {
    name: 'after the map was dragged, 0 shows all of it',
    holds: async (tab, origin) => {
      await tab.open(`${origin}${GUIDE}/map`)
      await until(tab, () => document.querySelector('.map-node[tabindex="0"]') !== null, null, 'the map')
      await click(tab, '[data-zoom="in"]')
      await click(tab, '[data-zoom="in"]')
      const frame = await run(
        tab,
        () => {
          const view = document.querySelector('.map-view')!
          view.scrollIntoView({ block: 'center', behavior: 'instant' })
          const { x, y, width, height } = view.getBoundingClientRect()
          return { x: x + width / 2, y: y + height / 2, width }
        },
        null,
      )
      await tab.drag({ x: frame.x, y: frame.y }, { x: frame.x - frame.width / 4, y: frame.y - 20 })
      await tab.press('0')
      await until(
        tab,
        () => {
          const view = document.querySelector('.map-view')!
          return view.scrollWidth <= view.clientWidth + 1
        },
        null,
        'all of the map to fit its frame',
      )
    },
  },
  {
    name: 'what was seen opens again without a network',
    holds: async (tab, origin) => {
      await tab.open(origin + STEP)
      const able = await run(tab, () => 'serviceWorker' in navigator, null)
      if (!able) return
      // The engines have no common way to be taken off the net: the pages that are kept are asked for.
      await until(tab, () => Boolean(navigator.serviceWorker.controller), null, 'the service worker')
      await run(
        tab,
        () => {
          const page = window as unknown as { kept?: boolean }
          const look = async () => {
            for (const name of await caches.keys())
              for (const { url } of await (await caches.open(name)).keys())
                if (new URL(url).pathname === location.pathname) page.kept = true
            if (!page.kept) setTimeout(() => void look(), 200)
          }
          void look()
        },
        null,
      )
      await until(tab, () => (window as unknown as { kept?: boolean }).kept, null, 'the page to be kept')
    },
  },
]

/** Asks an engine all of it, each in a window of its own. */
export async function checksIn(
  engine: Engine,
  origin: string,
  say: (text: string) => void,
): Promise<Checked[]> {
  const results: Checked[] = []
  for (const { name, holds } of CHECKS) {
    const tab = await engine.fresh()
    try {
      await within(LONGEST_MS, holds(tab, origin), 'the browser does not end this')
      const errors = await tab.errors()
      if (errors.length > 0) throw new Error(`it throws ${errors.join('; ')}`)
      results.push({ name })
    } catch (error) {
      const fault = (error as Error).message
      say(`${name}: ${fault}`)
      results.push({ name, fault })
    }
    await tab.close().catch(() => undefined)
  }
  return results
}

/** Gives the first answer of the step, and the path that it led to. */
async function firstAnswer(tab: Tab, origin: string): Promise<string> {
  await tab.open(origin + STEP)
  await pause(500)
  const path = await run(tab, (ways) => document.querySelector<HTMLAnchorElement>(ways)!.pathname, WAYS_ON)
  await click(tab, WAYS_ON)
  await arrived(tab, path)
  return path
}

/** Runs in the page: whether the node that has the focus is drawn otherwise than those that have not. */
function isRinged(): boolean {
  const widthOf = (node: Element | null) =>
    node && getComputedStyle(node.querySelector('.map-shape')!).strokeWidth
  const one = document.querySelector('.map-node:focus')
  const other = document.querySelector('.map-node:not(:focus, [aria-current])')
  return widthOf(one) !== widthOf(other)
}

function equal(found: unknown, wanted: unknown, what: string): void {
  if (found !== wanted) throw new Error(`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`)
}
