import { notFound } from 'next/navigation'
import { siteView } from '@/app/site-view'
import { articleElements } from '@/components/article/article'
import { openContent, renderBody } from '@/lib/content'
import { shortestWay } from '@/lib/tree'

/** Names a step, as its address does. */
export interface StepProps {
  params: Promise<{ lang: string; guide: string; step: string }>
}

/** All that a step's page shows. An address that names no step is not found. */
export async function stepView({ params }: StepProps) {
  const { lang, guide: guideId, step: id } = await params
  const content = openContent()
  const forest = content.forest(lang)
  const guide = forest.get(guideId) ?? notFound()
  const step = guide.steps.get(id) ?? notFound()
  const shown = content.langOf(lang, guideId, id)
  const body = content.body(lang, guideId, id)
  return {
    ...{ content, lang, shown, forest, guide, step, body },
    site: siteView(content, lang),
    path: `/${guideId}/${id}`,
    way: shortestWay(forest, { guide: guideId, step: id }),
    text: renderBody(body, articleElements(shown, siteView(content, shown).interfaces)),
  }
}
