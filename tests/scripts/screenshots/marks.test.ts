import { describe, expect, it } from '@jest/globals'
import { toMark } from '@/lib/marks/mark'
import { formatMarks, marksOf } from '@/scripts/screenshots/marks'

const screen = { width: 800, height: 400 }
const box = (n: string, x: number, y: number, width = 80, height = 40) => ({ n, x, y, width, height })

describe('marksOf', () => {
  it('gives fractions by number', () => {
    expect(marksOf([box('2', 400, 200), box('1', 0, 0, 33, 7)], screen)).toEqual({
      marks: [
        { n: 1, x: 0, y: 0, width: 0.0413, height: 0.0175 },
        { n: 2, x: 0.5, y: 0.5, width: 0.1, height: 0.1 },
      ],
      problems: [],
    })
  })

  it.each([
    [[box('1', 0, 0), box('1', 9, 9)], 'two elements carry data-mark="1"'],
    [[box('a', 0, 0)], 'data-mark="a" is not a number from 1 to 99'],
    [[box('100', 0, 0)], 'data-mark="100" is not a number from 1 to 99'],
    [[box('3', 5, 5, 0, 0)], 'the element with data-mark="3" is invisible'],
    [
      [box('3', 790, 5)],
      'data-mark="3" is not wholly inside the screen of 800 by 400 pixels: it lies at 790, 5',
    ],
    [[box('3', 5, -20)], 'data-mark="3" is not wholly inside'],
  ])('says what is wrong: %j', (boxes, words) => {
    expect(marksOf(boxes, screen).problems).toEqual([expect.stringContaining(words)])
  })
})

describe('toMark', () => {
  it('keeps a mark at the very edge inside', () => {
    const mark = toMark(1, { x: 533.3, y: -0.3, width: 266.9, height: 400.4 }, screen)
    expect(mark).toEqual({ n: 1, x: 0.6666, y: 0, width: 0.3334, height: 1 })
  })
})

describe('formatMarks', () => {
  it('writes fields in one order, marks by number, and no field that is not there', () => {
    const marks = [
      { n: 2, height: 0.1, width: 0.1, y: 0, x: 0 },
      { n: 1, x: 0.5, y: 0, width: 0.1, height: 0.1 },
    ]
    const text = formatMarks({ taken: '2026-11-20', marks, height: 5, width: 9 })
    expect(text).toMatch(/^\{\n {2}"width": 9,\n {2}"height": 5,\n {2}"marks": \[/)
    expect(JSON.parse(text)).toEqual({
      width: 9,
      height: 5,
      marks: [marks[1], marks[0]],
      taken: '2026-11-20',
    })
    expect(text.indexOf('"n": 1')).toBeLessThan(text.indexOf('"n": 2'))
    expect(text.endsWith('}\n')).toBe(true)
  })
})
