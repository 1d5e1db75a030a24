import { Spoken } from '@/components/spoken/spoken'
import type { Guide } from '@/lib/tree'
import { messages, type LangOf, messagesLang } from '@/lib/messages'
import { counter } from '@/lib/language/counter'
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
 * All guides of a site to choose from: by what is wrong, as the site's topics say it, and by product. Few are action links of
 * signposts; many are titles, folded by topic or first letter.
 */
export function GuideIndex({ lang, guides, topics, langOf }: GuideIndexProps) {
  const say = messages(lang).guideIndex
  const groups = groupsOf(guides, { lang, topics, other: say.other })
  const products = productsIn(guides, lang)
  const productsOf = (guide: Guide) => numbersOf(guide, products)
  const count = counter(messagesLang(lang))
  const many = isMany(guides)
  const topical = groups.length > 1 && !many
  return (
    <guide-index
      class={topical ? 'lg:block lg:columns-[2_22rem] lg:gap-x-12' : undefined}
      data-forms={
        products.length > 1 ? JSON.stringify({ lang: messagesLang(lang), ...say.count }) : undefined
      }
    >
      {products.length > 1 && <ProductFilter lang={lang} products={products} />}
      {groups.length === 0 && <GuideList lang={lang} guides={[]} langOf={langOf} />}
      {groups.map(({ id, label, own, guides: some }) =>
        many ? (
          <FoldedGuides
            key={id}
            {...{ lang, guides: some, langOf, productsOf }}
            {...(own && { own })}
            label={label ?? ''}
            count={count(some.length, say.count)}
          />
        ) : (
          <section
            key={id}
            className={topical ? 'mb-6 break-inside-avoid' : undefined}
            data-group=""
            aria-labelledby={label && `topic.${id}`}
          >
            {label && (
              <h2 id={`topic.${id}`} className="text-xl">
                {own ? <Spoken lang={lang}>{label}</Spoken> : label}
              </h2>
            )}
            <GuideList {...{ lang, guides: some, langOf, productsOf }} />
          </section>
        ),
      )}
    </guide-index>
  )
}
