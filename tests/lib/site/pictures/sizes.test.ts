import { shownSize, sizesOf, widthsOf } from '@/lib/site/pictures/sizes'

test.each([
  ['a drawn screen', 1600, 960, [360, 720, 1080, 1600]],
  ['one whose own width is hardly more than a step', 1200, 800, [360, 720, 1200]],
  ['a phone’s screen', 1080, 2400, [360, 720, 1080]],
  ['a large screen', 3840, 2160, [360, 720, 1080, 1440, 2160]],
  ['40 megapixels', 8000, 5000, [360, 720, 1080, 1440, 2160]],
  ['a small one', 320, 640, [320]],
  ['a pixel', 1, 1, [1]],
  ['a tower that no WebP can hold', 300, 40_000, [120]],
  ['a thread', 1, 40_000, [1]],
])('%s is made in these widths', (_, width, height, widths) => {
  expect(widthsOf({ width, height })).toEqual(widths)
})

test('no width is more than the picture has', () => {
  for (let width = 1; width < 3000; width += 7) {
    const widths = widthsOf({ width, height: 900 })
    expect(Math.max(...widths)).toBeLessThanOrEqual(width)
    expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b))
  }
})

test.each([
  [
    { width: 1600, height: 960 },
    { width: 720, height: 432 },
  ],
  [
    { width: 320, height: 640 },
    { width: 315, height: 630 },
  ],
  [
    { width: 100, height: 50 },
    { width: 100, height: 50 },
  ],
  [
    { width: 5000, height: 1 },
    { width: 720, height: 1 },
  ],
])('a page shows %j as %j', (picture, shown) => {
  expect(shownSize(picture)).toEqual(shown)
})

test('sizes say how wide a picture is shown, in a column and beside a list', () => {
  expect(sizesOf({ width: 720, height: 432 }, false)).toBe('min(720px, 100vw - 2.5rem)')
  expect(sizesOf({ width: 720, height: 432 }, true)).toBe(
    '(min-width: 80rem) 576px, min(720px, 100vw - 2.5rem)',
  )
  expect(sizesOf({ width: 315, height: 630 }, true)).toBe(
    '(min-width: 80rem) 315px, min(315px, 100vw - 2.5rem)',
  )
})
