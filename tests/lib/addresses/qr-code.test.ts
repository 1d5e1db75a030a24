import { encode } from 'uqr'
import { qrCode } from '@/lib/addresses/qr-code'

test('the picture of a code has a black pixel for each of its dark modules', () => {
  const text = 'https://support.example.com/s/37s58bk'
  const { size, src } = qrCode(text)
  const file = Buffer.from(src.split(',')[1] ?? '', 'base64')
  const start = file.readUInt32LE(10)
  const stride = (file.length - start) / size
  const dark = (x: number, y: number) => {
    const byte = file[start + (size - 1 - y) * stride + Math.floor(x / 8)] ?? 0
    return (byte >> (7 - (x % 8))) % 2 === 1
  }
  const places = Array.from({ length: size }, (_, at) => at)
  expect(places.map((y) => places.map((x) => dark(x, y)))).toEqual(encode(text, { ecc: 'M', border: 0 }).data)
  expect([file.readUInt16LE(18), file.readUInt16LE(20), file.readUInt32LE(2)]).toEqual([
    size,
    size,
    file.length,
  ])
})
