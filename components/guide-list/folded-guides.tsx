import { Spoken } from '@/components/spoken/spoken'
import { guideAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { langAttributes, spokenAttributes, type LangOf } from '@/lib/messages'

interface FoldedGuidesProps {
  lang: string
  label: string
  /** Whether the label is the interface's word. */
  own?: boolean
  /** How many there are, in words. */
  count: string
  guides: readonly Guide[]
  langOf: LangOf
  productsOf: (guide: Guide) => string | undefined
}

/** A group of many guides' titles, folded until somebody wants it. */
export function FoldedGuides({
  lang,
  label,
  own = false,
  count,
  guides,
  langOf,
  productsOf,
}: FoldedGuidesProps) {
  return (
    <details
      className="guide-group max-w-224 border-b border-line first-of-type:border-t-2 first-of-type:border-t-ink"
      data-group=""
    >
      <summary className="flex min-h-13 items-center gap-3 py-2">
        <h2 className="min-w-0 flex-1 text-lg wrap-anywhere">
          {own ? <Spoken lang={lang}>{label}</Spoken> : label}
        </h2>{' '}
        <span className="flex-none text-sm text-muted" data-count="" {...spokenAttributes(lang)}>
          {count}
        </span>
      </summary>
      <ul role="list" className="title-list mb-4 columns-[19rem] gap-x-12 ps-7">
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
