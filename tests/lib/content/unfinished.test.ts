import { expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'

/** Where the check finds a text unfinished that stands in a language, by the text's own lines. */
function found(body: string, language = 'en'): string[] {
  const base = Object.entries(SOUND).map(([file, text]) => [
    file.replace(/^en\//, `${language}/`),
    text.replaceAll('"en"', `"${language}"`),
  ])
  const files = { [`${language}/dark/plug-in.mdx`]: `---\ntitle: Plug it in\nnext: light\n---\n\n${body}\n` }
  const { findings } = checkContent(contentFolder(files, Object.fromEntries(base)))
  return findings.flatMap(({ line, column, code, message }) =>
    code === 'unfinished'
      ? [`${line - 5}:${column} ${/(?:with|has) "?([^".]*)/.exec(message)?.[1] ?? ''}`]
      : [],
  )
}

test.each([
  ['a paragraph', 'TODO Plug it in.', '1:1 TODO'],
  ['an item of a list', '- a\n- TODO b', '2:3 TODO'],
  ['a cell', '| a | b |\n|---|---|\n| TODO | x |', '3:1 TODO'],
  ['a cell behind another', '| a | b |\n|---|---|\n| x | TBD |', '3:5 TBD'],
  ['bold at the beginning', '**TODO** later', '1:1 TODO'],
  ['bold with a colon behind it', '**XXX**: the number', '1:1 XXX'],
  ['bold italic at the beginning of an item', '- ***FIXME*** later', '1:3 FIXME'],
  ['bold within a sentence', 'It costs **TBD** a month.', '1:1 TBD'],
  ['bold within a sentence, with a colon', 'Press it. **TODO: which one?**', '1:1 TODO'],
  ['XXX alone', 'XXX', '1:1 XXX'],
  ['XXX with a colon', 'XXX: which one?', '1:1 XXX'],
  ['the name of who is to write it', 'TODO(petr): which one?', '1:1 TODO'],
])('%s that is still to be written is found', (_, body, expected) => {
  expect(found(body)).toEqual([expected])
})

test.each([
  ['the name of a button', 'Press **TODO**, then **Save**.'],
  ['the name of a list', 'TODO-Liste öffnen'],
  [
    'a pattern of numbers',
    '| a | b |\n|---|---|\n| XXX-XXX | XXX 12 |\n\nXXX.XXX is the number, **XXX** its first half.',
  ],
  ['code', '`TODO` is code.\n\n```\nTODO\n```'],
  ['a word in small letters', 'Todo es posible. Todos.'],
  ['a word within a sentence', 'What is still TODO is a word.'],
])('%s is none', (_, body) => {
  expect(found(body)).toEqual([])
})

test.each([
  ['es', 'TODO EL CONTENIDO se borra.', []],
  ['es', 'Se borra TODO el contenido.', []],
  ['es-419', 'Se borra **TODO** el contenido. **TODO** lo demás queda.', []],
  ['es', '**TODO** lo demás queda.', []],
  ['pt-BR', 'TODO O CONTEÚDO é apagado.', []],
  ['es', 'Pulse **TODO**: se marcan todas.', []],
  ['es', '**TODO:** se marcan todas. - **NADA:** no se marca ninguna.', []],
  ['pt', '- **TODO** marca tudo.\n- **NADA** não marca nada.', []],
  ['es', '| Opción | Muestra |\n|---|---|\n| TODO | todo |\n| **TODO** | todo |', []],
  ['es', '| Opción | Muestra |\n|---|---|\n| TBD | **FIXME** |', ['3:1 TBD', '3:7 FIXME']],
  ['es', 'TODO Plug it in.', ['1:1 TODO']],
  ['es', 'TODO: el texto', ['1:1 TODO']],
  ['en', 'TODO a description', ['1:1 TODO']],
])('in %s, where it may be the word for all, %s', (language, body, expected) => {
  expect(found(body, language)).toEqual(expected)
})
