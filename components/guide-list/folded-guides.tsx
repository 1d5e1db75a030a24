import { guideAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { langAttributes, type LangOf } from '@/lib/words'

interface FoldedGuidesProps {
  lang: string
  label: string
  /** How many there are, in words. */
  count: string
  guides: readonly Guide[]
  langOf: LangOf
  productsOf: (guide: Guide) => string | undefined
}

/** A group of many guides' titles, folded until somebody wants it. */
export function FoldedGuides({ lang, label, count, guides, langOf, productsOf }: FoldedGuidesProps) {
  return (
    <details className="guide-group" data-group="">
      <summary>
        <h2>{label}</h2> <span data-count="">{count}</span>
      </summary>
      <ul role="list">
        {guides.map((guide) => (
          <li key={guide.id} data-products={productsOf(guide)}>
            <a href={guideAddress(lang, guide.id)}>
              <bdi {...langAttributes(langOf(lang, guide.id), lang)}>{guide.title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
