import { aboutPage } from '@/app/page-metadata'
import { siteView } from '@/app/site-view'
import { openContent, siteName } from '@/lib/content'
import { messages } from '@/lib/messages'
import type { LangName } from '../lang-params'
import { topicsIn } from '../topics'

export type SearchView = ReturnType<typeof searchView>

/** All that the search's page shows. */
export function searchView({ lang }: LangName) {
  const content = openContent()
  const name = siteName(content.site, lang)
  const say = messages(lang).search
  const path = '/search'
  return {
    ...{ lang, path, site: siteView(content, lang), langOf: content.langOf },
    guides: [...content.guides(lang).values()],
    topics: topicsIn(content, lang),
    about: aboutPage(content, {
      ...{ path, lang, shown: lang, title: `${say.open} · ${name}` },
      description: say.description(name),
    }),
  }
}
