import path from 'node:path'
import { openParseCache } from '@/lib/content'
import { contentOf, type Content } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import type { SearchData, SearchTexts } from '@/lib/search/data'
import { searchFiles } from '@/lib/search/files'
import { openSearch } from '@/lib/search/search'

/** The default content does not change while tests run, and is large. */
let known: Content | undefined

function defaultContent(): Content {
  openParseCache(process.cwd())
  return (known ??= contentOf(openLibrary(path.resolve('content'))))
}

/** The search over a content folder in a language, as a browser has it once everything is loaded. */
export function searchOf(root: string, lang: string) {
  const content = root === 'content' ? defaultContent() : contentOf(openLibrary(path.resolve(root)))
  const { index, others } = searchFiles(content, lang, {})
  const files: Readonly<Record<string, string>> = { ...others, [`${lang}.json`]: JSON.stringify(index) }
  const data: SearchData = { ...index, folder: '' }
  const texts = JSON.parse(others[`${lang}.texts.json`] ?? '') as SearchTexts
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
