import { notFound } from 'next/navigation'
import { pagePictures } from '@/app/page-pictures'
import { shortLink } from '@/app/short-link'
import { sheetsOf } from '@/app/page-sheets'
import { siteView } from '@/app/site-view'
import { articleElements } from '@/components/article/article'
import { guideAddress, stepAnchor } from '@/lib/addresses'
import { amongOthers, openContent, renderBody, type Body } from '@/lib/content'
import { entriesInOrder, outlineOf, type Guide } from '@/lib/tree'

/** Names a guide, as its addresses do. */
export interface GuideProps {
  params: Promise<{ lang: string; guide: string }>
}

/** All that the page with all of a guide shows. An address that names no guide is not found. */
export async function wholeView({ params }: GuideProps) {
  const { lang, guide: id } = await params
  const content = openContent()
  const forest = content.forest(lang)
  const guide = forest.get(id) ?? notFound()
  const site = siteView(content, lang)
  const { entries } = outlineOf(guide)
  const among = amongOthers()
  const present = new Set<string>()
  const bodies: Body[] = []
  const textOf = (step: string, down: 0 | 1) => {
    const shown = content.langOf(lang, id, step)
    const here = (address: string) => placeOnPage(address, lang, guide)
    const body = among(content.body(lang, id, step), { down, prefix: `${step}.`, here })
    for (const one of body.interfaces) present.add(one)
    bodies.push(body)
    const { interfaces } = shown === lang ? site : siteView(content, shown)
    const elements = articleElements(shown, interfaces, pagePictures(content, body), down === 0 ? 2 : 3)
    return { shown, text: renderBody(body, elements) }
  }
  const introduction = textOf('index', 0)
  const steps = entriesInOrder(entries).map((entry) => {
    const at = { guide: id, step: entry.step.id }
    return { entry, short: shortLink(at, content.site.url), ...textOf(at.step, 1) }
  })
  const pictures = site.interfaces.some(({ picture }) => picture)
  return {
    ...{ content, lang, forest, guide, site, steps, entries, sheets: sheetsOf({ bodies, pictures }) },
    ...{ shown: introduction.shown, introduction: introduction.text, path: `/${id}/all` },
    present: site.interfaces.map((one) => one.id).filter((one) => present.has(one)),
  }
}

/** What the address of a step of this guide, or of a place in it, is on the page. */
function placeOnPage(address: string, lang: string, guide: Guide): string | undefined {
  const [page = '', hash] = address.split('#')
  const front = `${guideAddress(lang, guide.id)}/`
  const step = page.startsWith(front) ? page.slice(front.length) : ''
  if (!guide.steps.has(step)) return undefined
  return `#${hash ? `${step}.${hash}` : stepAnchor(step)}`
}
