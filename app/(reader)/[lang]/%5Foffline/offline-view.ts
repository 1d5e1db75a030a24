import { aboutPage } from '@/app/page-metadata'
import { siteView } from '@/app/site-view'
import { openContent, siteName } from '@/lib/content'
import { messages } from '@/lib/messages'
import type { LangName } from '../lang-params'

export type OfflineView = ReturnType<typeof offlineView>

/** All that the page about reading without a network shows. Search engines have no use for it. */
export function offlineView({ lang }: LangName) {
  const content = openContent()
  const say = messages(lang).offline
  const path = '/_offline'
  const page = {
    ...{ path, lang, shown: lang, description: say.explain },
    title: `${say.title} · ${siteName(content.site, lang)}`,
  }
  return {
    ...{ lang, path, site: siteView(content, lang) },
    about: { ...aboutPage(content, page), unlisted: true },
  }
}
