import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { launchChromium } from '@/scripts/browser/chromium'
import { pictureHash, type Places, readLock, writeLock } from './lock'
import { marksOf } from './marks'
import { writePicture, type Written } from './picture-file'
import { drawScreen } from './render'
import { parseScreen, ScreenError, screenHash, screenNames } from './source'

export interface DrawOptions {
  readonly places: Places
  /** Names the browser, for the lock. */
  readonly renderer: string
  /** ISO date for pictures that change. */
  readonly today: string
  /** Only these, `old/home`; all when empty. */
  readonly only?: readonly string[]
  /** Called before each picture. */
  readonly onPicture?: (name: string, index: number, count: number) => void
}

export interface DrawResult {
  readonly written: Record<Written, string[]>
  /** Screens that could not be drawn, each in words. Their old pictures are left as they were. */
  readonly errors: string[]
}

/**
 * Draws the screens of a content root into its screenshots folder, and writes the lock. Goes on past a broken screen.
 * Throws UserError when `only` names a screen that is not there.
 */
export async function drawAll({
  places,
  renderer,
  today,
  only = [],
  onPicture,
}: DrawOptions): Promise<DrawResult> {
  const all = await screenNames(places.screens)
  const unknown = only.filter((name) => !all.includes(name))
  if (unknown.length > 0)
    throw new UserError(`there is no screen ${unknown.join(', ')}; there are ${all.join(', ')}`)
  const names = only.length > 0 ? only : all

  const lock = await readLock(places.screens)
  const screens = Object.fromEntries(Object.entries(lock.screens).filter(([name]) => all.includes(name)))
  const written: DrawResult['written'] = { new: [], changed: [], same: [] }
  const errors: string[] = []
  if (all.length === 0 && Object.keys(lock.screens).length === 0) return { written, errors }
  // The pinned browser, always: another one draws other bytes.
  const browser = await launchChromium({ pinned: true })
  try {
    for (const [index, name] of names.entries()) {
      onPicture?.(name, index, names.length)
      try {
        // Before drawing: what changes meanwhile must show as stale.
        const source = await screenHash(places.screens, name, renderer)
        written[await drawOne(name)].push(name)
        screens[name] = { source, picture: (await pictureHash(places, name))! }
      } catch (error) {
        if (!(error instanceof ScreenError)) throw error
        errors.push(...error.message.split('\n'))
      }
    }
  } finally {
    await browser.close()
  }
  await writeLock(places.screens, { renderer, screens })
  return { written, errors }

  async function drawOne(name: string): Promise<Written> {
    const screen = parseScreen(name, await readFile(path.join(places.screens, `${name}.html`), 'utf8'))
    const { png, boxes } = await drawScreen(browser, places.screens, screen)
    const { marks, problems } = marksOf(boxes, screen)
    if (problems.length > 0) throw new ScreenError(name, problems.join(`\n${name}  `))
    return writePicture(path.join(places.pictures, name), { png, marks, of: screen.of }, today)
  }
}
