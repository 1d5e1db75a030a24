import { Spoken } from '@/components/spoken/spoken'
import { messages, spokenAttributes } from '@/lib/messages'

interface ProductFilterProps {
  lang: string
  products: readonly string[]
}

/** Shows the guides for one product. Needs scripts; without them all guides are there. */
export function ProductFilter({ lang, products }: ProductFilterProps) {
  const say = messages(lang).guideIndex
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1.5 [column-span:all] print:hidden no-js:hidden">
      <label htmlFor="product" className="font-bold">
        <Spoken lang={lang}>{say.product}</Spoken>
      </label>
      <select
        id="product"
        autoComplete="off"
        className="min-h-11 max-w-full rounded-none border-[0.15rem] border-ink bg-plate px-3"
      >
        <option value="" {...spokenAttributes(lang)}>
          {say.allProducts}
        </option>
        {products.map((product, i) => (
          <option key={product} value={i}>
            {product}
          </option>
        ))}
      </select>
      <p className="sr-only" role="status" {...spokenAttributes(lang)} />
    </div>
  )
}
