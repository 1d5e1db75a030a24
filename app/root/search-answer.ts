import { searchDataAddress } from '@/lib/addresses'
import { basePath } from '@/lib/addresses/base-path'
import { openContent } from '@/lib/content'
import type { SearchData } from '@/lib/search/data'
import { searchFiles } from '@/lib/search/files'
import { manifest } from '@/lib/site/manifest/manifest'

/** In development, the search's index is made when it is asked for. Undefined for any other address, and in a build. */
export function searchAnswer(name: string): Response | undefined {
  if (process.env.NODE_ENV !== 'development') return undefined
  const content = openContent()
  const lang = content.languages.find((one) => searchDataAddress(one) === `${basePath()}/${name}`)
  if (lang === undefined) return undefined
  const { search, shortCodes } = manifest()
  const { index } = searchFiles(content, lang, shortCodes)
  return Response.json({ ...index, folder: search } satisfies SearchData, {
    headers: { 'cache-control': 'no-store' },
  })
}
