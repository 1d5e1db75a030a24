import { searchDataAddress } from '@/lib/addresses'
import type { Content } from '@/lib/content'
import { formerCodes, type Publication } from '@/lib/machines/guide/guide-document'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { publishedPicture } from './address'

/** What a build has made and machines are told of: short codes, pictures, and the search. */
export function publicationOf(
  content: Pick<Content, 'root' | 'picture'>,
  prepared: Pick<Manifest, 'pictures' | 'script' | 'shortCodes' | 'codes'>,
): Publication {
  const sources = new Map<string, string | null>()
  return {
    codes: prepared.shortCodes,
    formerCodes: formerCodes(prepared.shortCodes, Object.entries(prepared.codes)),
    pictureSource: (id) => {
      const known = sources.get(id)
      if (known !== undefined) return known
      const picture = content.picture(id)
      const src = picture ? publishedPicture(content.root, picture, prepared).src : null
      sources.set(id, src)
      return src
    },
    searchAddress: searchDataAddress,
  }
}
