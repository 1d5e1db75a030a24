import { filesOf, hashOf, sourcesOf } from '@/lib/site/pictures/files'

const small = { width: 500, height: 300 }

test('a picture is made as AVIF and WebP in each width, and as one PNG', () => {
  expect(filesOf(small, 'ab12').map(({ name }) => name)).toEqual([
    'ab12-360.avif',
    'ab12-500.avif',
    'ab12-360.webp',
    'ab12-500.webp',
    'ab12-500.png',
  ])
})

test('its addresses begin with the folder’s', () => {
  expect(sourcesOf(small, 'ab12', '/dev/pictures/old/home/')).toEqual({
    alternatives: [
      {
        type: 'image/avif',
        srcSet: '/dev/pictures/old/home/ab12-360.avif 360w, /dev/pictures/old/home/ab12-500.avif 500w',
      },
      {
        type: 'image/webp',
        srcSet: '/dev/pictures/old/home/ab12-360.webp 360w, /dev/pictures/old/home/ab12-500.webp 500w',
      },
    ],
    src: '/dev/pictures/old/home/ab12-500.png',
  })
})

test('the names change with the picture', () => {
  expect(hashOf(Buffer.from('one'))).toMatch(/^[0-9a-f]{16}$/)
  expect(hashOf(Buffer.from('one'))).not.toBe(hashOf(Buffer.from('two')))
})
