import { isSearchData, SEARCH_FORMAT } from '@/lib/search/data'
import { searchOf } from '../../harness/search-of'
import { contentFolder } from '../../harness/content-folder'

const { data, texts } = searchOf(contentFolder({}), 'en')

test('the index says its format, and one of another format is none', () => {
  expect(isSearchData(data)).toBe(true)
  expect(isSearchData({ ...data, format: SEARCH_FORMAT + 1 })).toBe(false)
  expect(isSearchData({ ...data, format: undefined })).toBe(false)
})

// A page from before an upgrade finds the index of the version after it. Where this fails, raise SEARCH_FORMAT together with what is
// written here: so such a page is told, rather than shows nonsense.
test('what stands in this format', () => {
  const outline = (value: object) => Object.keys(value).sort()
  expect([SEARCH_FORMAT, outline(data), outline(data.guides), outline(data.steps), outline(texts)]).toEqual([
    1,
    ['empty', 'first', 'folder', 'format', 'guides', 'lang', 'negators', 'say', 'steps'],
    ['ids', 'sizes', 'starts', 'titles'],
    ['back', 'foreign', 'ids', 'labels', 'titles', 'to'],
    [
      ...[
        'asides',
        'asked',
        'body',
        'common',
        'matches',
        'named',
        'phrases',
        'subjects',
        'synonyms',
        'themes',
        'wanted',
      ],
    ],
  ])
})
