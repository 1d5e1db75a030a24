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
] as const)('another form of a word finds it in %s: %j, %s', (lang, titles, query, wanted) => {
  expect(titled(lang, titles).find(query)[0]).toBe(`g/step-${wanted}`)
})
