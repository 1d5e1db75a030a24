import { expect, test } from '@jest/globals'
import { contentFolder } from '@/tests/harness/content-folder'
import { searchOf } from '@/tests/harness/search-of'

/** What finds which of two steps, in a language whose only guide has these two titles. */
const LANGUAGES: Record<string, { titles: [string, string]; finds: [query: string, title: 0 | 1][] }> = {
  ja: {
    titles: ['サーバーに接続できません', '玄関の呼び鈴が鳴らない'],
    finds: [
      ['サーバー', 0],
      ['接続', 0],
      ['玄関', 1],
      ['呼び鈴', 1],
    ],
  },
  'zh-Hans': {
    titles: ['无法连接到服务器', '门铃不响'],
    finds: [
      ['服务器', 0],
      ['连接', 0],
      ['门铃', 1],
    ],
  },
  th: {
    titles: ['ประตูเปิดไม่ได้', 'กล้องไม่มีภาพ'],
    finds: [
      ['ประตู', 0],
      ['เปิด', 0],
      ['กล้อง', 1],
      ['ภาพ', 1],
    ],
  },
  ar: {
    titles: ['الباب لا يفتح', 'الكاميرا لا تعمل'],
    finds: [
      ['باب', 0],
      ['كاميرا', 1],
      ['والباب', 0],
    ],
  },
  de: {
    titles: ['Die Türsprechanlage klingelt nicht', 'Wo steht der Sicherheitscode?'],
    finds: [
      ['Sprechanlage', 0],
      ['Anlage', 0],
      ['tuersprechanlage klingelt', 0],
      ['Code', 1],
      ['Sicherheit', 1],
      ['Codenummer', 1],
      ['Türsprechanlagen', 0],
      ['Tuersprechanlage', 0],
    ],
  },
  'de-AT': {
    titles: ['Wer wurde als Benutzer hinzugefügt?', 'Wo ist der Schlüssel der neuen Geräte?'],
    finds: [
      ['Benutzer hinzufügen', 0],
      ['hinzufuegen', 0],
      ['Schluessel', 1],
      ['schlüssel', 1],
      ['Gerät', 1],
      ['Geraetes', 1],
      ['neues', 1],
    ],
  },
  'ja-JP': {
    titles: ['パスワードを忘れた場合の再設定', 'カメラの映像が暗くて見えない'],
    finds: [
      ['パスワード', 0],
      ['忘れた', 0],
      ['再設定', 0],
      ['設定', 0],
      ['パスワード 再設定', 0],
      ['カメラ', 1],
      ['映像', 1],
      ['暗い', 1],
      ['カメラ映像', 1],
      ['見えない', 1],
    ],
  },
  'zh-Hant': {
    titles: ['忘記密碼時如何重設裝置', '手機收不到訪客的來電'],
    finds: [
      ['密碼', 0],
      ['忘記密碼', 0],
      ['重設', 0],
      ['裝置', 0],
      ['重設裝置', 0],
      ['手機', 1],
      ['訪客', 1],
      ['來電', 1],
      ['手機來電', 1],
      ['收不到', 1],
    ],
  },
  'th-TH': {
    titles: ['ลืมรหัสผ่านของอุปกรณ์', 'โทรศัพท์ไม่ดังเมื่อมีผู้มาเยือน'],
    finds: [
      ['รหัสผ่าน', 0],
      ['ลืม', 0],
      ['อุปกรณ์', 0],
      ['ลืมรหัสผ่าน', 0],
      ['รหัส', 0],
      ['โทรศัพท์', 1],
      ['ไม่ดัง', 1],
      ['ผู้มาเยือน', 1],
      ['ดัง', 1],
      ['โทรศัพท์ไม่ดัง', 1],
    ],
  },
  'ar-EG': {
    titles: ['نسيت كلمة المرور للجهاز', 'الهاتف لا يرن عند وصول الزائر'],
    finds: [
      ['المرور', 0],
      ['مرور', 0],
      ['كلمة', 0],
      ['الكلمة', 0],
      ['جهاز', 0],
      ['الجهاز', 0],
      ['هاتف', 1],
      ['والهاتف', 1],
      ['زائر', 1],
      ['بالهاتف', 1],
    ],
  },
  'de-CH': {
    titles: [
      'Der Magnetkontakt meldet eine offene Haustür',
      'Wie viele Freischaltcodes hat die Wohnungslizenz?',
    ],
    finds: [
      ['Magnet', 0],
      ['Kontakt', 0],
      ['Kontaktmagnet', 0],
      ['Türe', 0],
      ['Haustüre', 0],
      ['Magnetkontakte', 0],
      ['Freischaltung', 1],
      ['Lizenz', 1],
      ['Wohnung', 1],
      ['Lizenzcode', 1],
    ],
  },
}

const searches = new Map<string, ReturnType<typeof newSearch>>()

function searchIn(lang: string, titles: readonly [string, string]) {
  const key = [lang, ...titles].join('|')
  const known = searches.get(key) ?? newSearch(lang, titles)
  searches.set(key, known)
  return known
}

function newSearch(lang: string, titles: readonly [string, string]) {
  const step = (title: string, rest: string) => `---\ntitle: ${JSON.stringify(title)}\n${rest}\n---\n`
  const site = {
    ...{ name: 'Doors', languages: [lang], interfaces: [] },
    contact: { url: 'https://help.example/', label: { [lang]: '?' } },
  }
  return searchOf(
    contentFolder(
      {
        'site.json': JSON.stringify(site),
        [`${lang}/g/index.mdx`]: step('1', 'summary: "2"\nstart: one'),
        [`${lang}/g/one.mdx`]: step(titles[0], 'next: two'),
        [`${lang}/g/two.mdx`]: step(titles[1], 'next: end'),
        [`${lang}/g/end.mdx`]: step('3', 'outcome: solved'),
      },
      {},
    ),
    lang,
  )
}

test.each(
  Object.entries(LANGUAGES).flatMap(([lang, { titles, finds }]) =>
    finds.map(([query, wanted]) => [lang, query, titles[wanted], titles, wanted] as const),
  ),
)('%s: %s finds “%s”', (lang, query, _, titles, wanted) => {
  expect(searchIn(lang, titles).find(query)[0]).toBe(['g/one', 'g/two'][wanted])
})

const ENGLISH: [string, string] = [
  'Plug in the add-on of E-12 by e-mail',
  'Use v2.50 with SIP 2 and the plugin',
]

test.each([
  ['plugin', 1],
  ['addon', 0],
  ['add on', 0],
  ['E12', 0],
  ['e-12', 0],
  ['email', 0],
  ['e-mail', 0],
  ['2.50', 1],
  ['v2.50', 1],
  ['SIP2', 1],
  ['sip-2', 1],
  ['plug-in', 1],
  ['E 12', 0],
  ['add-on', 0],
  ['v 2.50', 1],
  ['V2.50', 1],
  ['SIP 2', 1],
  ['emails', 0],
  ['e mail', 0],
  ['version 2.50', 1],
  ['addons', 0],
] as const)('words are found joined and apart, and versions with and without a v: %s', (query, wanted) => {
  expect(searchIn('en', ENGLISH).find(query)[0]).toBe(['g/one', 'g/two'][wanted])
})

test.each([
  ['gate', 'It gave up'],
  ['bell', 'The bill has come'],
  ['chime', 'A new chip'],
  ['husband', 'The thousand'],
])('a real word is not taken for another: %s', (query, title) => {
  expect(searchIn('en', [title, 'Something else']).find(query)).toEqual([])
})

test('a word misspelt is still found', () => {
  expect(searchIn('en', ['The intercom', 'The camera']).find('intrecom')[0]).toBe('g/one')
  expect(searchIn('en', ['The intercom', 'The camera']).find('cammera')[0]).toBe('g/two')
})

test.each([
  ['en', ['The phone rings at night', 'The phone does not ring'], 'not ringing', 1],
  ['en', ['The phone rings at night', 'The phone does not ring'], 'rings at night', 0],
  ['en', ['A picture of the door', 'No picture in the app'], 'no picture', 1],
  ['cs', ['Telefon zvoní pořád', 'Telefon nezvoní'], 'nezvoní', 1],
  ['cs', ['Otevřít dveře', 'Dveře nejdou otevřít'], 'nejde otevřít', 1],
  ['cs', ['Zvoní telefon?', 'Dveře'], 'nezvoní', 0],
  ['de', ['Die Tür öffnet', 'Die Tür öffnet nicht'], 'öffnet nicht', 1],
  ['de', ['Die Tür öffnen', 'Die Tür lässt sich nicht öffnen'], 'Tuer nicht oeffnen', 1],
  ['de', ['Das Telefon klingelt nicht', 'Das Telefon klingelt nachts'], 'klingelt nachts', 1],
] as const)('a negation stays with its verb in %s: %j, %s', (lang, titles, query, wanted) => {
  expect(searchIn(lang, titles as unknown as [string, string]).find(query)[0]).toBe(
    ['g/one', 'g/two'][wanted],
  )
})
