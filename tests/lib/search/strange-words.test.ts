import { expect, test } from '@jest/globals'
import { contentFolder } from '@/tests/harness/content-folder'
import { searchOf } from '@/tests/harness/search-of'

/** A guide in a language, of steps with these titles, named by their places. */
function titled(lang: string, titles: readonly string[]) {
  const choices = titles.map((_, i) => `  - id: to-${i}\n    label: ${i}\n    to: step-${i}`).join('\n')
  const site = {
    ...{ name: 'Help', languages: [lang], interfaces: [] },
    contact: { url: 'https://help.example/', label: { [lang]: 'Help' } },
  }
  const steps = titles.map((title, i) => [
    `${lang}/g/step-${i}.mdx`,
    `---\ntitle: ${title}\noutcome: support\n---\n`,
  ])
  const root = contentFolder(
    {
      'site.json': JSON.stringify(site),
      [`${lang}/g/index.mdx`]: '---\ntitle: G\nsummary: G\nstart: first\n---\n',
      [`${lang}/g/first.mdx`]: `---\ntitle: '?'\nchoices:\n${choices}\n---\n`,
      ...Object.fromEntries(steps),
    },
    {},
  )
  return searchOf(root, lang)
}

test.each([
  ['es', ['Pide la devolución de un cobro', 'Cambia las luces'], 'me cobraron', 0],
  ['es', ['Pide la devolución de un cobro', 'Cambia las luces'], 'la luz', 1],
  ['es', ['Devuelve el equipo', 'Olvidé la clave'], 'claves olvidadas', 1],
  ['uk', ['Заблокуйте картку', 'Змініть договір'], 'кілька карток', 0],
  ['uk', ['Заблокуйте картку', 'Змініть договір'], 'зміна договору', 1],
  ['uk', ['Підключення мережі', 'Ґанок'], 'підключити мережу', 0],
  ['uk', ['Підключення мережі', 'Ґанок'], 'ганку', 1],
  ['pl', ['Zapłać rachunek', 'Zmień hasło'], 'rachunków', 0],
  ['fr', ['Rembourser un achat', 'Changer la serrure'], 'serruriers', 1],
  ['tr', ['Dolandırıcılık', 'Kart'], 'dolandırıldım', 0],
] as const)('another form of a word finds it in %s: %j, %s', (lang, titles, query, wanted) => {
  expect(titled(lang, titles).find(query)[0]).toBe(`g/step-${wanted}`)
})

test.each([
  ['tr', ['Kartım kayıp', 'Kart geçmedi'], 'kartım geçmedi', 1],
  ['it', ['Una pompa rumorosa', 'Le pompe che ronzano'], 'pompa ronza', 1],
] as const)(
  'another form of a word finds it where the form that was typed is of another step in %s: %j, %s',
  (lang, titles, query, wanted) => {
    const { find, search } = titled(lang, titles)
    expect(find(query)[0]).toBe(`g/step-${wanted}`)
    expect(search.answer(query).fits).toBe(true)
  },
)

const CODES = {
  en: ['The door is open (F34)', 'Water stays in the drum (E18)', 'Router 2'],
  it: ['Errore F34', 'Errore E18', 'Router 2'],
}

test.each([
  ['it', 'mi esce F34 con i panni bagnati', true],
  ['it', 'mi esce F99 con i panni bagnati', false],
  ['en', 'it shows e18 since yesterday and beeps all night', true],
  ['en', 'it shows e99 since yesterday and beeps all night', false],
] as const)('a code that the site knows is what the query is about: %s, %s', (lang, query, fits) => {
  expect(titled(lang, CODES[lang]).search.answer(query).fits).toBe(fits)
})

test.each([
  ['uk', 'Змініть пароль', 'gfhjkm'],
  ['uk', 'Змініть пароль', 'Pvsysnm gfhjkm'],
  ['uk', 'Під’єднайте кабель HDMI', 'рвьш'],
  ['uk', 'Немає інтернету', 'nemaye internetu'],
  ['ru', 'Смените пароль', 'gfhjkm'],
  ['ru', 'Смените пароль', 'smenit parol'],
  ['el', 'Αλλάξτε τον κωδικό', 'kvdik;o'],
  ['he', 'החלפת סיסמה', 'xhxnv'],
])(
  'what was typed on another keyboard, or spelt in its letters, finds the step in %s: %s, %s',
  (lang, title, query) => {
    const { search, find } = titled(lang, [title, 'Router 2'])
    expect(find(query)[0]).toBe('g/step-0')
    expect(search.answer(query).fits).toBe(true)
  },
)

test('what fits as it was typed is not read otherwise', () => {
  const { find } = titled('uk', ['Пароль', 'gfhjkm'])
  expect(find('gfhjkm')).toEqual(['g/step-1'])
})

test('only a language of other keyboards says how else what was typed can be read', () => {
  expect(titled('uk', ['Пароль']).texts.readings).toHaveLength(3)
  expect(titled('es', ['Clave']).texts).not.toHaveProperty('readings')
})

test('a message that an answer was written for leads to its step with the answers up to there, where its words alone lead nowhere', () => {
  const { search } = searchOf(
    contentFolder({
      'en/dark/plugged-in.mdx':
        '---\ntitle: Is it plugged in?\nchoices:\n  - label: Yes\n    to: call\n  - label: No\n    to: plug-in\n    match: PWR_LOST_\\d+\n---\n',
    }),
    'en',
  )
  const { found, fits, missing } = search.answer('Fatal PWR_LOST_17')
  expect([search.show(found[0]!.number).id, found[0]!.query, fits, missing]).toEqual([
    'plug-in',
    'via=plugged-in.plug-in',
    true,
    [],
  ])
  expect(search.answer('Fatal: the kettle and the toaster lost their steam, says PWR_LOST_17').fits).toBe(
    false,
  )
})

test.each([
  ['(?:é|ê)+h', 'êéh', true],
  ['(?:é|ê)+h', 'eeh', false],
  ['[Z-a]h', 'ah', true],
])(
  'an expression that would take long for texts without accents is not tried on them: %s, %s',
  (match, text, fits) => {
    const { search } = searchOf(
      contentFolder({
        'en/dark/plugged-in.mdx': `---\ntitle: Is it plugged in?\nchoices:\n  - label: Yes\n    to: call\n  - label: No\n    to: plug-in\n    match: '${match}'\n---\n`,
      }),
      'en',
    )
    expect(search.answer(text).fits).toBe(fits)
  },
)
