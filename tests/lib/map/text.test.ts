import { textWidth, wrapText } from '@/lib/map/text'

const style = { size: 10, lineHeight: 12, most: 60 }

test('a text is broken between words', () => {
  expect(wrapText('one two three four', style)).toMatchObject({
    lines: ['one two', 'three four'],
    height: 24,
  })
})

test('a word wider than a line is broken too, and no sign is lost', () => {
  const { lines } = wrapText('Donaudampfschifffahrtsgesellschaft', style)
  expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft')
  expect(lines.every((line) => textWidth(line) * 10 <= 60)).toBe(true)
})

test('what is seen as one sign stays one', () => {
  const { lines } = wrapText('👩‍👩‍👧'.repeat(9), style)
  expect(lines.every((line) => line.length % '👩‍👩‍👧'.length === 0)).toBe(true)
})

test('signs of other scripts take their room', () => {
  expect(textWidth('設定')).toBeGreaterThan(textWidth('ab'))
  expect(textWidth('')).toBe(0)
})

/** Widths as Noto Sans Bold has them, in heights of its letters. */
test.each([
  ['சாதனம் அணைக்கப்பட்டுள்ளதா?', 19],
  ['தொழிற்சாலை மீட்டமைப்பு', 15.2],
  ['ஐஊஔணஞை', 9.5],
  ['उपकरण बंद है', 5.5],
  ['อุปกรณ์ปิดอยู่หรือไม่', 8.5],
  ['ഉപകരണം ഓഫാണോ', 11.9],
  ['పరికరం ఆఫ్‌లో ఉందా', 9.1],
  ['ಸಾಧನ ಆಫ್ ಆಗಿದೆಯೇ', 9.9],
  ['ឧបករណ៍បិទឬ', 5.7],
  ['စက်ပိတ်ထားသလား', 8.5],
  ['උපාංගය ක්‍රියා විරහිතද', 11.6],
  ['هل الجهاز مغلق', 6.8],
  ['האם המכשיר כבוי', 7.9],
  ['მოწყობილობა გამორთულია', 15.7],
  ['መሣሪያው ጠፍቷል', 7.2],
])('“%s” has room enough, and not twice as much', (text, width) => {
  expect(textWidth(text)).toBeGreaterThanOrEqual(width)
  expect(textWidth(text)).toBeLessThan(2 * width)
})

test.each([
  ['👩‍👩‍👧', 1.4],
  ['🇨🇿', 1.4],
  ['각', 1.05],
  ['e\u0301', textWidth('e')],
])('%s is one sign wide', (sign, width) => {
  expect(textWidth(sign)).toBeCloseTo(width)
})

test('scripts without spaces are broken between words, and no line begins with what closes one', () => {
  const { lines } = wrapText('「設定」を開いて、「保存」を押します。もう一度ボタンを押してください。', style)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.filter((line) => /^[」。、]/.test(line))).toEqual([])
  expect(lines.join('')).toBe('「設定」を開いて、「保存」を押します。もう一度ボタンを押してください。')
  expect(wrapText('ประตูไม่เปิดติดต่อฝ่ายสนับสนุน', style).lines.every((line) => !/^\p{M}/u.test(line))).toBe(true)
})
