import type { Sign } from './sign'

/* Lines that were to be a list, by signs that Word, mail and people put before them: readers see them as one. */

const AS_ONE = 'These lines are shown as one.'
const NUMBERED = `${AS_ONE} A list has a plain number, a point and a space before each item: 1. First.`

/** What the first and the second line of a list begin with. */
const FIRST_AND_SECOND: readonly (readonly [string, string])[] = [
  ['a[.)]', 'b[.)]'],
  ['A[.)]', 'B[.)]'],
  ['\\(a\\)', '\\(b\\)'],
  ['i[.)]', 'ii[.)]'],
  ['I[.)]', 'II[.)]'],
  ['а[.)]', 'б[.)]'],
  ['أ[.)-]', 'ب[.)-]'],
]

export const LIST_SIGNS: readonly Sign[] = [
  {
    // Symbols, those of Word's own fonts, and the letter that stands for a circle there.
    pattern:
      /^[ \t]*(?<sign>((?:\p{So}\uFE0F?|[\uF000-\uF0FF]|§)(?=[ \t]*\S)|o(?=\t)).*)\n[ \t]*\2[ \t]*\S/gmu,
    advice: ({ 2: sign = '' }) =>
      /^[☐☑☒✓✔✅❏❑]/u.test(sign)
        ? `${AS_ONE} A list of boxes to tick has - [ ] and a space before each item: - [ ] First.`
        : `${AS_ONE} A list has a hyphen and a space before each item: - First.`,
  },
  ...FIRST_AND_SECOND.map(([one, two]): Sign => ({
    pattern: new RegExp(`^[ \\t]*(?<sign>${one}[ \\t]+\\S.*)\\n[ \\t]*${two}[ \\t]`, 'gmu'),
    advice: () => NUMBERED,
  })),
  {
    pattern: /^[ \t]*(?<sign>(\p{L}{3,20})[ ]1(?:[.:)]|[ ][–-][ ]).*)\n[ \t]*\2[ ]2(?:[.:)]|[ ][–-][ ])/gmu,
    advice: () => NUMBERED,
  },
  {
    // All of it in bold.
    pattern: /^[\uE001*_]{1,3}(?<sign>1([.)])[ \t].*)\n[ \t]*2\2[ \t]/gmu,
    advice: () => `${NUMBERED} Bold stands within each of its lines: 1. **First**`,
  },
]
