import path from 'node:path'
import { readLock, withNewSteps } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { searchFiles } from '@/lib/search/files'
import { openSearch } from '@/lib/search/search'
import { isStepCodes, mayName, NO_CODES, stepNamed } from '@/lib/search/step-codes'

const root = path.resolve('tests/fixtures/sites/foreign')
const content = contentOf(openLibrary(root))
const lock = withNewSteps(readLock(root), content.guides('en'))
const { index, others } = searchFiles(content, 'en', lock)
const search = openSearch({ ...index, folder: '' })
const known: unknown = JSON.parse(others['en.codes.json'] ?? '')
if (!isStepCodes(known)) throw new Error('no codes')

const KEPT = ['ui', 'bike', 'via']
const named = (text: string) => {
  const found = stepNamed(text, search, known, KEPT)
  if (!found) return undefined
  const { guideId, id } = search.show(found.step)
  return `${guideId}/${id}${found.query && `?${found.query}`}`
}
const code = (key: string) => lock[key]!
const HOLE = 'flat-tyre/find-hole'

test.each([
  ['a code', code(HOLE), HOLE],
  ['one in capitals, with signs around it', ` ${code(HOLE).toUpperCase()}. `, HOLE],
  ['a short link', `https://repair.example/s/${code(HOLE)}`, HOLE],
  ['one without its origin', `/s/${code(HOLE)}`, HOLE],
  [
    'one below a path, of another protocol, in a sentence',
    `See (http://a.example/help/s/${code(HOLE)}).`,
    HOLE,
  ],
  ['one that says how one got there', `/s/${code(HOLE)}?via=where.unknown`, `${HOLE}?via=where.unknown`],
  ['a link', 'https://repair.example/en/flat-tyre/find-hole', HOLE],
  ['one in another language, with a slash', 'https://repair.example/ar/flat-tyre/find-hole/', HOLE],
  ['one with signs around it', '<https://repair.example/en/flat-tyre/find-hole>,', HOLE],
  ['one with escaped signs behind it', 'https://repair.example/en/flat-tyre/find-hole%29.', HOLE],
  ['one without protocol', 'repair.example/help/en/flat-tyre/find-hole', HOLE],
  ['a path', '/flat-tyre/find-hole', HOLE],
  ['a step by its name', HOLE, HOLE],
  ['what machines read', 'https://repair.example/en/flat-tyre/find-hole.md', HOLE],
  ['a place on a page of many steps', 'https://repair.example/en/flat-tyre/all#find-hole', HOLE],
  ['one on the map', 'https://repair.example/en/flat-tyre/map#find-hole.', HOLE],
  ['a guide', 'https://repair.example/en/flat-tyre', 'flat-tyre/where'],
  ['a page with all of a guide', 'https://repair.example/en/flat-tyre/all', 'flat-tyre/where'],
  ['a former guide', 'https://repair.example/en/puncture', 'flat-tyre/where'],
  ['a step of a former guide', 'https://repair.example/en/puncture/patch', 'flat-tyre/patch'],
  ['a former step', 'https://repair.example/en/flat-tyre/look-for-hole', HOLE],
  ['a former step of a former guide', 'https://repair.example/en/puncture/look-for-hole', HOLE],
  ['the same for machines', 'https://repair.example/ar/puncture/look-for-hole.md', HOLE],
  ['the same among all steps', 'https://repair.example/en/puncture/all#look-for-hole', HOLE],
  ['the same on the map', 'https://repair.example/en/puncture/map#step.look-for-hole', HOLE],
  ['the same with answers', '/en/puncture/look-for-hole?via=where.unknown', `${HOLE}?via=where.unknown`],
  ['the code of a former step', code('flat-tyre/look-for-hole'), HOLE],
  [
    'a link with answers, an interface and a fact; what else it says is left out',
    'https://repair.example/en/pump/pumped?utm=x&bike=cargo&via=tour/checked-before.no~valve.thin&ui=touch',
    'pump/pumped?ui=touch&bike=cargo&via=tour/checked-before.no~valve.thin',
  ],
])('a step is named by %s', (_, text, expected) => {
  expect([mayName(text), named(text)]).toEqual([true, expected])
})

test('a step is named in a guide that is called as the folder of short links is', () => {
  const keys = ['s/patch', 's/pump']
  const names = { numberOf: (key: string) => keys.indexOf(key), startOf: () => -1 }
  const among = (text: string) => stepNamed(text, names, { ...NO_CODES, codes: ['bcdfghj'] }, [])?.step
  expect(among('https://repair.example/en/s/pump')).toBe(1)
  expect(among('https://repair.example/s/bcdfghj')).toBe(0)
  expect(among('https://repair.example/s/bcdfghk')).toBeUndefined()
})

test.each([
  ['words', 'flat tyre'],
  ['a word as long as a code', 'restart'],
  ['two words, the second the name of a guide', 'bike/pump'],
  ['the name of a guide', 'pump'],
  ['a code that no step has', 'zzzzzzz'],
  ['names that every object has', '/s/constructor'],
  ['another address', 'http://192.168.178.1/index.html'],
  ['the search', 'https://repair.example/en/search?q=pump'],
  ['nothing', ''],
  ['a hundred kilobytes', '/a'.repeat(50_000)],
  ['brackets without end', '('.repeat(100_000)],
])('no step is named by %s', (_, text) => {
  expect(named(text)).toBeUndefined()
})

test('where the codes are not here yet, a link is known all the same', () => {
  const found = stepNamed('/en/flat-tyre/find-hole', search, NO_CODES, KEPT)
  expect(search.show(found!.step).id).toBe('find-hole')
})
