import { GuideList } from '@/components/guide-list/guide-list'
import { Spoken } from '@/components/spoken/spoken'
import { homeAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { direction, messages, spokenAttributes, type LangOf } from '@/lib/messages'

interface LostProps {
  lang: string
  /** In the document's language: this one has the page's h1. */
  main: boolean
  guides: readonly Guide[]
  langOf: LangOf
}

// Enough to go on with; home has them all.
const MOST_GUIDES = 12

/** Says in one language that there is nothing at this address, and where else to go. */
export function Lost({ lang, main, guides, langOf }: LostProps) {
  const say = messages(lang)
  const spoken = spokenAttributes(lang)
  const Heading = main ? 'h1' : 'h2'
  const Subheading = main ? 'h2' : 'h3'
  return (
    <section lang={lang} dir={direction(lang)} className="mt-4 mb-12">
      <Heading className={main ? 'text-3xl' : 'text-2xl'}>
        <Spoken lang={lang}>{say.lost}</Spoken>
      </Heading>
      <p className="mt-2 max-w-measure">
        <Spoken lang={lang}>{say.lostText}</Spoken>
      </p>
      {guides.length > 0 && (
        <>
          <Subheading className="mt-8 mb-2 text-xl">
            <Spoken lang={lang}>{say.lostGuides}</Spoken>
          </Subheading>
          <GuideList lang={lang} guides={guides.slice(0, MOST_GUIDES)} langOf={langOf} />
        </>
      )}
      <p className="mt-4">
        <a className="touch" href={homeAddress(lang)} {...spoken}>
          {say.home}
        </a>
      </p>
    </section>
  )
}
