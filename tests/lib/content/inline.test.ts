import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parsedInline, parseInlineTree } from '@/lib/content/body/inline'

const PIECES = [
  ...['Is it ', 'on?', '“quoted”', '1. ', '1) ', '- ', '+ ', '# ', '## ', '--- ', '===', '    ', '|', ' | '],
  ...['a@b.example', 'www.example.org', 'https://example.org/x', 'mailto:', ':', '!', '![', '](', '(', ')'],
  ...['电源灯', '、', '１．', 'مصباح', '\t', '\0', '\uFEFF', '\u00A0', '$', '%', '^', '"', "'", '…', '😀'],
]

test('words alone are what Markdown’s parser makes of them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }), (pieces) => {
      expect(parseInlineTree(pieces.join(''))).toEqual(parsedInline(pieces.join('')))
    }),
    { seed: 1, numRuns: 200 },
  )
})
