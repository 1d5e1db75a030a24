import { ActionLink } from '@/components/action-link/action-link'
import { Spoken } from '@/components/spoken/spoken'
import { guideAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { unbroken, messages, type LangOf } from '@/lib/messages'

interface GuideListProps {
  lang: string
  guides: readonly Guide[]
  langOf: LangOf
  /** Numbers of the products that a guide is for, with spaces between; undefined where it names none. */
  productsOf?: (guide: Guide) => string | undefined
}

/** Guides, one action link each. */
export function GuideList({ lang, guides, langOf, productsOf }: GuideListProps) {
  if (guides.length === 0)
    return (
      <p className="text-muted">
        <Spoken lang={lang}>{messages(lang).noGuides}</Spoken>
      </p>
    )
  return (
    <ul role="list" className="post">
      {guides.map((guide) => (
        <li key={guide.id} data-products={productsOf?.(guide)}>
          <ActionLink
            href={guideAddress(lang, guide.id)}
            lang={lang}
            shown={langOf(lang, guide.id)}
            hint={unbroken(guide.summary, langOf(lang, guide.id)) || undefined}
          >
            {unbroken(guide.title, langOf(lang, guide.id))}
          </ActionLink>
        </li>
      ))}
    </ul>
  )
}
