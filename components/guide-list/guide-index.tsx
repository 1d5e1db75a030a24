import type { Guide } from '@/lib/tree'
import { words, type LangOf, wordsLang } from '@/lib/words'
import { counter } from '@/lib/words/counter'
import { FoldedGuides } from './folded-guides'
import { groupsOf, isMany, type Topic } from './groups'
import { GuideList } from './guide-list'
import { ProductFilter } from './product-filter'
import { numbersOf, productsIn } from './products'

interface GuideIndexProps {
  lang: string
  guides: readonly Guide[]
  /** The site's, in its order. */
  topics: readonly Topic[]
  langOf: LangOf
}

/**
 * All guides of a site to choose from: by what is wrong, as the site's topics say it, and by product. Few are arms of
 * signposts; many are titles, folded by topic or first letter.
 */
export function GuideIndex({ lang, guides, topics, langOf }: GuideIndexProps) {
  const say = words(lang).guideIndex
  const groups = groupsOf(guides, { lang, topics, other: say.other })
  const products = productsIn(guides, lang)
  const productsOf = (guide: Guide) => numbersOf(guide, products)
  const count = counter(wordsLang(lang))
  const many = isMany(guides)
  return (
    <guide-index
      class={groups.length > 1 && !many ? 'guide-index guide-topics' : 'guide-index'}
      data-forms={products.length > 1 ? JSON.stringify({ lang: wordsLang(lang), ...say.count }) : undefined}
    >
      {products.length > 1 && <ProductFilter lang={lang} products={products} />}
      {groups.length === 0 && <GuideList lang={lang} guides={[]} langOf={langOf} />}
      {groups.map(({ id, label, guides: some }) =>
        many ? (
          <FoldedGuides
            key={id}
            {...{ lang, guides: some, langOf, productsOf }}
            label={label ?? ''}
            count={count(some.length, say.count)}
          />
        ) : (
          <section key={id} data-group="" aria-labelledby={label && `topic.${id}`}>
            {label && (
              <h2 id={`topic.${id}`} className="text-xl">
                {label}
              </h2>
            )}
            <GuideList {...{ lang, guides: some, langOf, productsOf }} />
          </section>
        ),
      )}
    </guide-index>
  )
}
