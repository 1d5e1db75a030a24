import { expect, test } from '@jest/globals'
import { pdfName } from '@/scripts/pdf/pdf-name'

test.each([
  [{ guide: 'move' }, 'move.pdf'],
  [{ guide: 'move', lang: 'en' }, 'move.pdf'],
  [{ guide: 'move', lang: 'cs' }, 'move-cs.pdf'],
  [{ guide: 'move', ui: 'old' }, 'move-old.pdf'],
  [{ guide: 'move', lang: 'cs', ui: 'old' }, 'move-cs-old.pdf'],
])('the PDF of %j is %s, so that none is written over another', (print, name) => {
  expect(pdfName(print, 'en')).toBe(name)
})
