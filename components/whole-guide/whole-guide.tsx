import type { ReactNode } from 'react'
import { GuideHeading } from '@/components/guide-front/guide-heading'
import { KnownProblems, type Told } from '@/components/known-problem/known-problems'
import { OutlineList } from '@/components/outline/outline-list'
import { Spoken } from '@/components/spoken/spoken'
import { guideAddress, mapAddress, stepAnchor } from '@/lib/addresses'
import type { QrCode } from '@/lib/addresses/qr-code'
import type { Guides, Guide, OutlineEntry } from '@/lib/tree'
import { langAttributes, messages, messagesLang, spokenAttributes, type LangOf } from '@/lib/messages'
import { WholeStep } from './whole-step'

interface WholeGuideProps {
  lang: string
  /** The language that the guide's title is in. */
  shown: string
  guide: Guide
  allGuides: Guides
  /** The page's own address, where the site's origin is known. */
  address: string | undefined
  /** When the page was made. */
  made: Date
  introduction: ReactNode
  /** Known problems of the whole guide. */
  told: Told
  /** Source of the script that hides those that are past. */
  past: string
  entries: readonly OutlineEntry[]
  /** In walking order. */
  steps: readonly {
    entry: OutlineEntry
    shown: string
    short: { path: string; url?: string; qr?: QrCode }
    text: ReactNode
    /** Known problems of the step alone. */
    told: Told
  }[]
  contact: { url: string; label: string }
  langOf: LangOf
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
  /** The choice of an interface. */
  children?: ReactNode
}

/** A guide as one text: what it is for, its contents, and every step in walking order. */
export function WholeGuide({ introduction, entries, steps, told, children, ...rest }: WholeGuideProps) {
  const { lang, shown, guide, address, made, langOf, inline } = rest
  const say = messages(lang)
  return (
    <main id="content">
      <GuideHeading {...{ lang, shown, guide }} href={guideAddress(lang, guide.id)} />
      <p className="hidden text-sm text-muted print:block">
        <Spoken lang={lang}>
          {say.stateOf(
            new Intl.DateTimeFormat(messagesLang(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(made),
          )}
        </Spoken>
        {address && <bdi dir="ltr"> · {address}</bdi>}
      </p>
      <KnownProblems lang={lang} problems={told.problems} past={rest.past} />
      {children}
      <div className="prose" {...langAttributes(shown, lang)}>
        {introduction}
      </div>
      <nav className="my-10" aria-labelledby="all-steps">
        <h2 id="all-steps" className="text-xl">
          <Spoken lang={lang}>{say.contents}</Spoken>
        </h2>
        <a className="touch print:hidden" href={mapAddress(lang, guide.id)} {...spokenAttributes(lang)}>
          {say.seeMap}
        </a>
        <OutlineList
          {...{ lang, guide, allGuides: rest.allGuides, entries, langOf, inline }}
          address={(step) => `#${stepAnchor(step)}`}
        />
      </nav>
      {steps.map(({ entry, text, ...step }) => (
        <WholeStep key={entry.step.id} {...rest} {...step} entry={entry}>
          {text}
        </WholeStep>
      ))}
    </main>
  )
}
