import { onClick } from './clicks.page'

/** Lets links to a page in other languages lead to the same place on it, and to what is searched for. */
export function carryAddress(): void {
  onClick(({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('footer a[hreflang]')
    if (link) Object.assign(link, { search: location.search, hash: location.hash })
  })
}
