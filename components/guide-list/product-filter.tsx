import { words } from '@/lib/words'

interface ProductFilterProps {
  lang: string
  products: readonly string[]
}

/** Shows the guides for one product. Needs scripts; without them all guides are there. */
export function ProductFilter({ lang, products }: ProductFilterProps) {
  const say = words(lang).guideIndex
  return (
    <div className="product-filter needs-js">
      <label htmlFor="product">{say.product}</label>
      <select id="product" autoComplete="off">
        <option value="">{say.allProducts}</option>
        {products.map((product, i) => (
          <option key={product} value={i}>
            {product}
          </option>
        ))}
      </select>
      <p className="sr-only" role="status" />
    </div>
  )
}
