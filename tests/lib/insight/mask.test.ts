import { masked } from '@/lib/insight/mask'

test.each([
  ['write to jo.bloggs+x@example.co.uk please', 'write to [e-mail] please'],
  ['call +420 603 123 456 now', 'call [number] now'],
  ['call (02) 9876-5432', 'call [number]'],
  ['serial 54-1234-5678', 'serial [number]'],
  ['serial number A1B2C3D4', 'serial number [code]'],
  ['the code is XKCD-99AZ', 'the code is [code]'],
  ['key ABCD-EFGH-IJKL', 'key [code]'],
  ['mac 7C:1E:B3:04:AA:01', 'mac [code]'],
  ['at 192.168.100.12', 'at [number]'],
  ['see https://my2n.com/x?token=abc', 'see [address]'],
  ['رقم ٠١٢٣٤٥٦٧', 'رقم [number]'],
  ['pin １２３４５６', 'pin [number]'],
  ['jo\u200b@example.com', '[e-mail]'],
  ['call 777\u2011123\u2011456', 'call [number]'],
  ['call 777\u2013123\u2014456', 'call [number]'],
  ['777\u2212123\u2012456', '[number]'],
  ['key A1B2\u2013C3D4\u2013E5F6', 'key [code]'],
  ['777,123,456', '[number]'],
  ['54|1234|5678', '[number]'],
  ['7\ufe0f\u20e37\ufe0f\u20e37\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e3', '[number]'],
  ['jo @ example.com', '[e-mail]'],
  ["o'brien@example.com", '[e-mail]'],
  ['code A1B2 C3D4 E5F6 please', 'code [code] please'],
  ['a1b2 c3d4', '[code]'],
  ['the code is XKCD 99AZ, thanks', 'the code is [code], thanks'],
  ['call 1234 5678', 'call [number]'],
  ['two  spaces\nand\u0007 a line', 'two spaces and a line'],
  ['  dark ', 'dark'],
  ['pin 12345', 'pin [code]'],
  ['code ABC123', 'code [code]'],
  ['code A12 345', 'code [code]'],
  ['see http://x.example/jo', 'see [address]'],
  ['see www.x.example/jo now', 'see [address] now'],
])('%j is kept as %j', (text, kept) => {
  expect(masked(text)).toBe(kept)
})

test.each([
  'Error 404',
  'the 2N app on IPv6',
  'port 5061',
  'HTTP/1.1 503',
  'in 2026',
  'pages 10-20',
  'SIP 404 on IPv6',
  'THE DOOR HAS 2N9',
  'wifi 2ghz',
  'ROOM 2026',
  'version1',
  'A1BC DEFG',
  'AB12 CD345',
  'AB123 xABCD',
  'AB123 ABCDx',
  'preABC-DEF-GHI',
  'ABC-DEF-GHIs',
])('%j says nothing of anybody', (text) => {
  expect(masked(text)).toBe(text)
})

test('what is masked once stays as it is', () => {
  const once = masked('jo@example.com, +420 603 123 456, A1B2C3D4, https://x.example/y')
  expect(masked(once)).toBe(once)
})

test('no text is kept longer than 1,000 characters, nor takes long', () => {
  expect(masked('word '.repeat(400)).length).toBeLessThanOrEqual(1000)
  for (const sign of ['1', '1 ', 'a@', 'a.', 'A-', '(', '[', 'http://'])
    expect(masked(sign.repeat(100_000)).length).toBeLessThanOrEqual(1000)
})
