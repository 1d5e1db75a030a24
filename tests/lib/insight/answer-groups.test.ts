import { groupsOf } from '@/lib/insight/answer-groups'
import { keyOfText } from '@/lib/insight/groups'
import type { CommentRow, UnansweredRow } from '@/lib/insight/store/read'

const said = (kind: 'search' | 'error', lang: string, text: string, n: number): UnansweredRow => ({
  ...{ kind, lang, text, n, last: '2026-11-29' },
})
const comment = (lang: string, text: string, step: string): CommentRow => ({
  ...{ id: 1, day: '2026-11-29', lang, text, guide: 'lamp', step },
})

test('what readers said is grouped by what they did and by language, what was said most often first', () => {
  const unanswered = [
    said('search', 'en', 'lamp flickers', 3),
    said('error', 'en', 'bell silent', 2),
    said('search', 'en', 'silent bell', 2),
    said('search', 'cs', 'lamp flickers', 9),
  ]
  const comments = [
    comment('en', 'still dark', 'light'),
    comment('en', 'dark again', 'call'),
    comment('cs', 'still dark', 'call'),
  ]
  expect(
    groupsOf(unanswered, comments).map(({ kind, lang, words, texts, n, at }) => [
      ...[kind, lang, words.join(' '), texts.join(' / '), n],
      at && `${at.guide}/${at.step}`,
    ]),
  ).toEqual([
    ['search', 'cs', 'lamp flickers', 'lamp flickers', 9, undefined],
    ['error', 'en', 'bell silent', 'bell silent / silent bell', 4, undefined],
    ['search', 'en', 'lamp flickers', 'lamp flickers', 3, undefined],
    ['comment', 'en', 'dark still again', 'still dark / dark again', 2, 'lamp/light'],
    ['comment', 'cs', 'still dark', 'still dark', 1, 'lamp/call'],
  ])
})

test('a group is found again by any of its texts', () => {
  const [group] = groupsOf([said('error', 'en', 'bell silent', 2), said('error', 'en', 'silent bell', 1)], [])
  expect([group!.key, group!.keys]).toEqual([
    keyOfText('bell silent'),
    ['bell silent', 'silent bell'].map(keyOfText),
  ])
  expect(groupsOf([], [])).toEqual([])
})
