import type { Page } from 'playwright-core'

/**
 * The signs of a page's text for which its browser has no letters: it prints gaps, or empty boxes, in their place. Found by drawing
 * each, for a browser does not tell; marks that stand on other letters are left out.
 */
export async function lackingLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const text = (document.querySelector('main') ?? document.body).innerText
    const signs = [...new Set(text)].filter((sign) => !/[\p{M}\p{Z}\p{C}\p{ASCII}]/u.test(sign))
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 40
    const drawing = canvas.getContext('2d', { willReadFrequently: true })!
    drawing.font = `24px ${getComputedStyle(document.body).fontFamily}`
    drawing.textBaseline = 'middle'
    // The first three no font has: they are no letters, and never will be. (No function is named here: what runs the
    // command would look for a helper of its own in the page.)
    const none = ['\u{10ffff}', '\u{effff}', '\uffff']
    const drawn = [...none, ...signs].map((sign) => {
      drawing.clearRect(0, 0, 40, 40)
      drawing.fillText(sign, 4, 20)
      return drawing.getImageData(0, 0, 40, 40).data.join()
    })
    const lacking = new Set(drawn.slice(0, none.length))
    return signs.filter((_, i) => lacking.has(drawn[none.length + i]!))
  })
}

const FONTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}]/u, 'fonts-noto-cjk'],
  [/[\p{Emoji_Presentation}\p{Extended_Pictographic}]/u, 'fonts-noto-color-emoji'],
  [/./u, 'fonts-noto-core'],
]

/** What to say of signs that cannot be printed: which they are, and what helps. */
export function adviceOn(lacking: readonly string[]): string {
  const fonts = new Set(lacking.map((sign) => FONTS.find(([signs]) => signs.test(sign))![1]))
  const some = lacking.slice(0, 10).join(' ')
  const more = lacking.length > 10 ? ' …' : ''
  return `The browser that prints has no letters for ${lacking.length} of the signs in this guide: ${some}${more}. Install fonts that have them (Debian, Ubuntu: apt install ${[...fonts].join(' ')}), or name a browser that has them: CHROMIUM_PATH.`
}
