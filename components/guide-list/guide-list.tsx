import { Arm } from '@/components/arm/arm'
import { guideAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { unbroken, words, type LangOf } from '@/lib/words'

interface GuideListProps {
  lang: string
  guides: readonly Guide[]
  langOf: LangOf
  /** Numbers of the products that a guide is for, with spaces between; undefined where it names none. */
  productsOf?: (guide: Guide) => string | undefined
}

/** Guides, one arm each. */
export function GuideList({ lang, guides, langOf, productsOf }: GuideListProps) {
  if (guides.length === 0) return <p className="text-muted">{words(lang).noGuides}</p>
  return (
    <ul role="list" className="post">
      {guides.map((guide) => (
        <li key={guide.id} data-products={productsOf?.(guide)}>
          <Arm
            href={guideAddress(lang, guide.id)}
            lang={lang}
            shown={langOf(lang, guide.id)}
            hint={unbroken(guide.summary, langOf(lang, guide.id)) || undefined}
          >
            {unbroken(guide.title, langOf(lang, guide.id))}
          </Arm>
        </li>
      ))}
    </ul>
  )
}
