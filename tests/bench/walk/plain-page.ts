/** What a page says, read off it. */
export interface PageText {
  lang: string
  title: string
  description: string
  /** What stands around: the site's name and the guide's, with their addresses. */
  site: { name: string; address: string }
  /** The page's text as clean HTML. */
  main: string
  /** Addresses that its answers lead to. */
  next: string[]
}

const STYLE = `:root{color-scheme:light dark}body{max-width:42rem;margin:0 auto;padding:1rem;font:1.0625rem/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.2}a{color:#0b57d0}img{max-width:100%;height:auto}figure{margin:1rem 0}
.next{list-style:none;padding:0}.next a{display:block;padding:.75rem 1rem;margin:.5rem 0;border:1px solid #888;border-radius:.5rem;text-decoration:none}
small{display:block;color:#666}@media(prefers-color-scheme:dark){a{color:#8ab4f8}small{color:#aaa}}`

const RULES = JSON.stringify({
  prefetch: [{ where: { selector_matches: '.next a' }, eagerness: 'immediate' }],
})

/** The page as a file by hand. */
export function plainPage({ lang, title, description, site, main }: PageText): string {
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<script type="speculationrules">${RULES}</script>
<header><a href="${escaped(site.address)}">${escaped(site.name)}</a></header>
<main>
${main}
</main>
</html>
`
}

/** Whether an address is a page's, not a file's. */
export function isPage(address: string): boolean {
  return !/\.[a-z\d]+$/i.test(address) && !address.startsWith('/_next/')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/**
 * Reads a page of ours as it is without scripts: then nothing waits for a choice of the interface. Runs in the page.
 * @param shown the id of the interface whose parts are read, for a content that has several
 */
export function textOf(shown: string | undefined): PageText {
  delete document.documentElement.dataset.js
  for (const part of document.querySelectorAll<HTMLElement>('[data-interface],interface-switch'))
    if (shown !== undefined && part.dataset.interface !== shown) part.remove()
  const KEPT = new Set(
    'H1 H2 H3 H4 P UL OL LI A STRONG EM CODE PRE TABLE THEAD TBODY TR TH TD BLOCKQUOTE FIGURE FIGCAPTION PICTURE SOURCE IMG BR SMALL DL DT DD'.split(
      ' ',
    ),
  )
  const ATTRIBUTES = 'href src srcset sizes width height alt type loading fetchpriority'.split(' ')
  const next: string[] = []
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const write = (node: Node): string => {
    if (node instanceof Text) return escape(node.data)
    if (!(node instanceof Element) || (!node.checkVisibility() && node.tagName !== 'SOURCE')) return ''
    if (/^(?:svg|script|style|button|dialog|template|details)$/i.test(node.tagName)) return ''
    const inside = [...node.childNodes].map(write).join('')
    if (!KEPT.has(node.tagName)) return inside
    const name = node.tagName.toLowerCase()
    const attributes = ATTRIBUTES.filter((one) => node.hasAttribute(one))
      .map((one) => ` ${one}="${escape(node.getAttribute(one)!)}"`)
      .join('')
    if (/^(?:img|source|br)$/.test(name)) return `<${name}${attributes}>`
    return inside.trim() ? `<${name}${attributes}>${inside}</${name}>` : ''
  }
  const main = document.querySelector('main')!
  const answers = [...main.querySelectorAll<HTMLAnchorElement>('a[data-choice],a[data-next]')].map((link) => {
    next.push(link.pathname)
    const text = link.innerText
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    const pictures = [...link.querySelectorAll('picture,img:not(picture img)')].map(write).join('')
    return `<li><a href="${escape(link.getAttribute('href')!)}">${pictures}${escape(text[0] ?? '')}${text
      .slice(1)
      .map((line) => `<small>${escape(line)}</small>`)
      .join('')}</a></li>`
  })
  for (const link of main.querySelectorAll('a[data-choice],a[data-next]'))
    (link.closest('li') ?? link).remove()
  const home = document.querySelector<HTMLAnchorElement>('header a')
  return {
    lang: document.documentElement.lang,
    title: document.title,
    description: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
    site: { name: home?.innerText.trim() ?? '', address: home?.getAttribute('href') ?? '/' },
    main: `${write(main).replaceAll(/\s+/g, ' ')}${answers.length > 0 ? `<ul class="next">${answers.join('\n')}</ul>` : ''}`,
    next,
  }
}
