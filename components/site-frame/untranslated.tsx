import { languageName, spokenAttributes, messages, messagesLang } from '@/lib/messages'
import { Notice } from './notice'

/** Says, where it is so, that a page is shown in another language than the one asked for. */
export function Untranslated({ lang, shown }: { lang: string; shown: string }) {
  if (shown === lang) return null
  return (
    <Notice className="mb-4" data-untranslated="" {...spokenAttributes(lang)}>
      {messages(lang).untranslated(languageName(shown, messagesLang(lang)))}
    </Notice>
  )
}
