import { allProblems } from '@/app/known-problems'
import { aboutPage } from '@/app/page-metadata'
import { stylesWith } from '@/app/needed-styles'
import { siteView } from '@/app/site-view'
import { localise, openContent, siteName } from '@/lib/content'
import { messages } from '@/lib/messages'
import type { LangName } from './lang-params'
import { topicsIn } from './topics'

export type HomeView = ReturnType<typeof homeView>

/** All that home shows. */
export function homeView({ lang }: LangName) {
  const content = openContent()
  const site = siteView(content, lang)
  const told = allProblems(content, lang)
  const name = siteName(content.site, lang)
  const { heading, lead } = content.site.home ?? {}
  return {
    ...{ lang, site, told, langOf: content.langOf },
    said: {
      heading: heading && localise(heading, lang, content.site),
      lead: lead && localise(lead, lang, content.site),
    },
    pageStyles: stylesWith(['sign', 'search'], site, told),
    guides: [...content.guides(lang).values()],
    topics: topicsIn(content, lang),
    about: aboutPage(content, {
      ...{ path: '', lang, shown: lang, title: name },
      description: messages(lang).homeDescription(name),
    }),
  }
}
