import type { ReactNode } from 'react'
import { GuideHeading } from '@/components/guide-front/guide-heading'
import { OutlineList } from '@/components/outline/outline-list'
import { guideAddress, mapAddress, stepAnchor } from '@/lib/addresses'
import type { QrCode } from '@/lib/qr/qr'
import type { Forest, Guide, OutlineEntry } from '@/lib/tree'
import { langAttributes, words, wordsLang, type LangOf } from '@/lib/words'
import { WholeStep } from './whole-step'

interface WholeGuideProps {
  lang: string
  /** The language that the guide's title is in. */
  shown: string
  guide: Guide
  forest: Forest
  /** The page's own address, where the site's origin is known. */
  address: string | undefined
  /** When the page was made. */
  made: Date
  introduction: ReactNode
  entries: readonly OutlineEntry[]
  /** In walking order. */
  steps: readonly {
    entry: OutlineEntry
    shown: string
    short: { path: string; url?: string; qr?: QrCode }
    text: ReactNode
  }[]
  contact: { url: string; label: string }
  langOf: LangOf
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
  /** The choice of an interface. */
  children?: ReactNode
}

/** A guide as one text: what it is for, its contents, and every step in walking order. */
export function WholeGuide({ introduction, entries, steps, children, ...rest }: WholeGuideProps) {
  const { lang, shown, guide, address, made, langOf, inline } = rest
  const say = words(lang)
  return (
    <main id="content">
      <GuideHeading {...{ lang, shown, guide }} href={guideAddress(lang, guide.id)} />
      <p className="only-print text-sm text-muted">
        {say.stateOf(
          new Intl.DateTimeFormat(wordsLang(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(made),
        )}
        {address && <bdi dir="ltr"> · {address}</bdi>}
      </p>
      {children}
      <div className="prose" {...langAttributes(shown, lang)}>
        {introduction}
      </div>
      <nav className="contents" aria-labelledby="all-steps">
        <h2 id="all-steps" className="text-xl">
          {say.contents}
        </h2>
        <a className="touch without-paper" href={mapAddress(lang, guide.id)}>
          {say.seeMap}
        </a>
        <OutlineList
          {...{ lang, guide, forest: rest.forest, entries, langOf, inline }}
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
