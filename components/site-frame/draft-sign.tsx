import { Spoken } from '@/components/spoken/spoken'
import { messages } from '@/lib/messages'
import { Notice } from './notice'

/** Says, in a preview, that readers do not get what is here. */
export function DraftSign({ lang }: { lang: string }) {
  return (
    <Notice className="mb-4" data-draft="">
      <Spoken lang={lang}>{messages(lang).draft}</Spoken>
    </Notice>
  )
}
