/** What stands around every page. */
const AROUND = ['.skip', 'header', 'footer']

/**
 * Lets the page for an address that leads nowhere, which says so in every language of the site, say it first in the reader's, and be
 * one in that language.
 * @param lang the reader's; undefined where the site has none that the reader knows
 */
export function speakFirst(lang: string | undefined): void {
  const sections = [...document.querySelectorAll<HTMLElement>('main > [lang]')]
  const first = sections[0]
  const own = sections.find((one) => one.lang === lang)
  if (!first || !own || own === first) return
  const [headings, ownHeadings] = [first, own].map((one) => [...one.querySelectorAll('h1, h2, h3')])
  // The first has the page's own heading: each heading takes the other's place in the order.
  for (const [i, heading] of headings!.entries()) {
    const other = ownHeadings![i]
    if (!other) continue
    const [down, up] = [likeOf(other, heading), likeOf(heading, other)]
    heading.replaceWith(down)
    other.replaceWith(up)
  }
  first.before(own)
  speakAround(own, ownHeadings![0]!.textContent)
}

/** Makes the document one in the language of a section of it: a template has what stands around. */
function speakAround({ lang, dir }: HTMLElement, said: string): void {
  Object.assign(document.documentElement, { lang, dir })
  const around = document.querySelector<HTMLTemplateElement>(`template[lang="${lang}"]`)?.content
  for (const part of AROUND) {
    const own = around?.querySelector(part)
    if (own) document.querySelector(`body > ${part}`)?.replaceWith(own)
  }
  document.title = `${said} · ${document.querySelector('header a')!.textContent}`
}

/** A heading of the level and look of one, with the words of another. */
function likeOf(level: Element, words: Element): Element {
  const made = level.cloneNode() as Element
  made.append(...words.cloneNode(true).childNodes)
  return made
}
