import type { Page } from 'playwright-core'
import type { Picture } from '@/lib/content'
import { direction } from '@/lib/language/direction'
import { builtPages } from './built-pages'
import { DEEP } from './depth'
import type { BuiltSite } from './sites'
import { contentOf } from './walks'

/** A page with pictures in its text. */
export interface PicturePage {
  address: string
  /** The text's pictures, in its order. */
  pictures: Picture[]
  /** For each of them, the numbers that its marks bear on the page, by those of its file: a list may have numbers of its own. */
  labels: ReadonlyMap<number, number>[]
}

const known = new Map<string, Promise<PicturePage[]>>()

/** So many pages that each picture is on one of them in each direction of writing: one PNG serves every language. */
export function picturePages(site: BuiltSite): Promise<PicturePage[]> {
  const pages = known.get(site.distDir) ?? pagesWithPictures(site)
  known.set(site.distDir, pages)
  return pages
}

async function pagesWithPictures(site: BuiltSite): Promise<PicturePage[]> {
  const content = contentOf(site)
  const seen = new Set<string>()
  return (await builtPages(site)).flatMap(({ address, html }) => {
    const [, lang = '', guide = '', step = 'index'] = address.split('/')
    if (!html.includes('class="picture-frame"')) return []
    // The poster of a film is no picture in the text.
    const inText = content.body(lang, guide, step).pictures.filter(({ isPoster }) => !isPoster)
    const shown = inText.filter(({ picture }) => content.picture(picture))
    const pictures = shown.map(({ picture }) => content.picture(picture)!)
    const labels = shown.map((one) => one.labels)
    const group = DEEP ? lang : direction(lang)
    const fresh = pictures.filter(({ id }) => !seen.has(`${group} ${id}`))
    fresh.forEach(({ id }) => seen.add(`${group} ${id}`))
    return fresh.length > 0 ? [{ address, pictures, labels }] : []
  })
}

/** Shows a page as who cannot tell which interface they have sees it: with all parts, and every tab open. */
export async function showEveryPart(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.every = ''
    const open = new CSSStyleSheet()
    open.replaceSync('.tab { display: block !important; content-visibility: visible !important }')
    document.adoptedStyleSheets.push(open)
  })
}

/** Brings every picture into sight once, the folded away ones too, and waits until it is there. */
export async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  await showEveryPart(page)
  await lookAtPictures(page)
}

/** Brings every picture into sight once, but for those folded away, and waits until it is there. */
export async function lookAtPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.querySelectorAll<HTMLImageElement>('main img')) {
      if (image.closest('details:not([open])') || !image.checkVisibility()) continue
      image.scrollIntoView({ block: 'center', behavior: 'instant' })
      // Chromium breaks off `decode()` at the moment when it begins to load a lazy picture.
      while (!image.complete) await new Promise(requestAnimationFrame)
      if (image.naturalWidth === 0) throw new Error(`No picture: ${image.currentSrc}`)
    }
  })
}

/** A mark on a page: boxes in fractions of its picture. */
export interface SeenMark {
  n: number
  box: [x: number, y: number, width: number, height: number]
  /** By how many CSS pixels its disc sticks out of the picture. */
  out: number
}

/** The marks of each picture of a page's text, as they are laid out. */
export function seenMarks(page: Page): Promise<SeenMark[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.prose .picture-frame')].map((frame) => {
      const picture = frame.querySelector('img')!.getBoundingClientRect()
      return [...frame.querySelectorAll('.picture-mark')].map((mark) => {
        const line = mark.querySelector<SVGGraphicsElement>('.mark-line')!
        const { x, y, width, height } = line.getBBox()
        const at = line.ownerSVGElement!.getBoundingClientRect()
        const disc = mark.querySelector('.mark-edge')!.getBoundingClientRect()
        return {
          n: Number(mark.querySelector('text')!.textContent),
          box: [
            (x + at.x - picture.x) / picture.width,
            (y + at.y - picture.y) / picture.height,
            width / picture.width,
            height / picture.height,
          ] as [number, number, number, number],
          out: Math.max(
            picture.left - disc.left,
            picture.top - disc.top,
            disc.right - picture.right,
            disc.bottom - picture.bottom,
          ),
        }
      })
    }),
  )
}
