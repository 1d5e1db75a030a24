import path from 'node:path'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library'
import type { SearchData, SearchTexts } from '@/lib/search/data'
import { searchFiles } from '@/lib/search/files'
import { openSearch } from '@/lib/search/search'

/** The search over a content folder in a language, as a browser has it once everything is loaded. */
export function searchOf(root: string, lang: string) {
  const files = searchFiles(contentOf(openLibrary(path.resolve(root))), lang, {})
  const data = JSON.parse(files[`${lang}.json`] ?? '') as SearchData
  const texts = JSON.parse(files[`${lang}.texts.json`] ?? '') as SearchTexts
  const search = openSearch(data, texts)
  const bare = openSearch(data)
  const named = (opened: typeof search) => (query: string) =>
    opened.find(query).map(({ number }) => {
      const { guideId, id } = opened.show(number)
      return `${guideId}/${id}`
    })
  return {
    ...{ search, data, texts, files },
    /** The steps that a query leads to, `guide/step`, best first. */
    find: named(search),
    /** The same before the texts have arrived. */
    findBare: named(bare),
  }
}
