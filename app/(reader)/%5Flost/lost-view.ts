import { siteView } from '@/app/site-view'
import { openContent } from '@/lib/content'
import { messages, messagesLang } from '@/lib/messages'

export type LostView = ReturnType<typeof lostView>

/** All that the page for an address that leads nowhere shows. It is one for all addresses, so it speaks each language of the site. */
export function lostView() {
  const content = openContent()
  const lang = content.languages[0]!
  const { lost, lostText } = messages(lang)
  const others = content.languages.filter((one) => messagesLang(one) !== messagesLang(lang))
  return {
    ...{ lang, site: siteView(content, lang), langOf: content.langOf },
    spoken: [lang, ...others].map((one) => ({ lang: one, guides: [...content.guides(one).values()] })),
    others: others.map((one) => siteView(content, one)),
    about: { title: `${lost} · ${content.site.name}`, description: lostText, unlisted: true },
  }
}
