import { Spoken } from '@/components/spoken/spoken'
import { languageName, messages, messagesLang } from '@/lib/messages'
import { Notice } from './notice'

/** Says, where it is so, that a page is shown in another language than the one asked for. */
export function Untranslated({ lang, shown }: { lang: string; shown: string }) {
  if (shown === lang) return null
  return (
    <Notice className="mb-4" data-untranslated="">
      <Spoken lang={lang}>{messages(lang).untranslated(languageName(shown, messagesLang(lang)))}</Spoken>
    </Notice>
  )
}
