import { expect, test } from '@jest/globals'
import type { Element, Nodes } from 'hast'
import { toString } from 'mdast-util-to-string'
import path from 'node:path'
import { visit } from 'unist-util-visit'
import { stepAddress } from '@/lib/addresses'
import { openParseCache } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { firstOf } from '@/tests/harness/depth'
import { graphOf, successorKeys, type Choice, type Step } from '@/lib/tree'

/** Steps of the content that comes with the project which erase a device. The engine knows nothing of resets. */
const RESETS = ['cannot-add-device-to-my2n/factory-reset', 'forgotten-device-password/reset-by-hand']
/** The questions that warn of a reset, and the one answer of each that chooses it. */
const CHOSEN = new Map([
  ['cannot-add-device-to-my2n/before-the-reset', 'erase'],
  ['forgotten-device-password/before-the-reset-by-hand', 'erase'],
])
/** What a link or an answer says that promises a backup and nothing else, by language. */
const BACKUP: Record<string, RegExp> = {
  en: /back ?up/i,
  cs: /záloh/i,
  de: /sicherung|\bsichern\b|back-?up/i,
}

openParseCache(process.cwd())
const content = contentOf(openLibrary(path.resolve('content')))
/** That all languages have the same steps and answers is what the check says. */
const languages = firstOf(content.languages)

function stepsOf(language: string): [key: string, step: Step][] {
  return [...content.guides(language).values()].flatMap((guide) =>
    [...guide.steps.values()].map((step): [string, Step] => [`${guide.id}/${step.id}`, step]),
  )
}

function choicesOf(step: Step | undefined): readonly Choice[] {
  return step?.kind === 'question' ? step.choices : []
}

function keyOf({ to }: Choice): string {
  return `${to.guide}/${to.step}`
}

function bodyOf(language: string, key: string): Nodes {
  const [guide = '', step = ''] = key.split('/')
  return content.body(language, guide, step).tree
}

/** Keys of steps by the addresses of their pages, for each language. */
const stepsByAddress = new Map(
  languages.map((language) => [
    language,
    new Map(
      stepsOf(language).map(([key]) => {
        const [guide = '', step = ''] = key.split('/')
        return [stepAddress(language, { guide, step }), key]
      }),
    ),
  ]),
)

/** What of a step's text is asked for, which is read once for all tests. */
interface Read {
  /** Links to steps: their words, and the step that each leads to. */
  readonly links: readonly (readonly [words: string, to: string])[]
  /** Names of its elements, from its beginning. */
  readonly order: readonly string[]
}

const known = new Map<string, Read>()

function readOf(language: string, key: string): Read {
  const name = `${language}/${key}`
  const read = known.get(name) ?? readAnew(language, key)
  known.set(name, read)
  return read
}

function readAnew(language: string, key: string): Read {
  const steps = stepsByAddress.get(language)!
  const links: [string, string][] = []
  const order: string[] = []
  visit(bodyOf(language, key), 'element', (element: Element) => {
    order.push(element.tagName)
    if (element.tagName !== 'a') return
    const to = steps.get(String(element.properties.href).replace(/[?#].*/, ''))
    if (to) links.push([toString(element), to])
  })
  return { links, order }
}

function linksOf(language: string, key: string): Read['links'] {
  return readOf(language, key).links
}

/** Everything that walks from these steps can come to. */
function reached(exits: ReadonlyMap<string, readonly string[]>, from: Iterable<string>): Set<string> {
  const seen = new Set(from)
  for (const key of seen) for (const exit of exits.get(key) ?? []) seen.add(exit)
  return seen
}

test.each(languages)('no walk comes to a reset that its reader has not chosen, in %s', (language) => {
  const graph = graphOf(content.guides(language))
  // A walk that came there in another way would be a way through the tree without the answers that choose it.
  const exits = new Map(
    [...graph].map(([key, node]) => [
      key,
      successorKeys(node).filter((to) => !(CHOSEN.has(key) && RESETS.includes(to))),
    ]),
  )
  const others = [...graph.keys()].filter((key) => !RESETS.includes(key))
  expect([...reached(exits, others)].filter((key) => RESETS.includes(key))).toEqual([])
})

test.each(languages)('one answer chooses a reset, and its question warns of it, in %s', (language) => {
  const steps = new Map(stepsOf(language))
  for (const [key, answer] of CHOSEN) {
    const choosing = choicesOf(steps.get(key)).filter((choice) => RESETS.includes(keyOf(choice)))
    expect(choosing.map(({ id }) => id)).toEqual([answer])
  }
  const warning = [...CHOSEN.keys(), ...RESETS].filter((key) => {
    const [guide = '', step = ''] = key.split('/')
    return content.body(language, guide, step).elements.has('Warning')
  })
  expect(warning).toEqual([...CHOSEN.keys(), ...RESETS])
})

test.each(languages)('no link in a text leads straight to a reset, in %s', (language) => {
  const straight = stepsOf(language).filter(([key]) =>
    linksOf(language, key).some(([, to]) => RESETS.includes(to)),
  )
  expect(straight.map(([key]) => key)).toEqual([])
})

test.each(languages)(
  'nothing that promises a backup leads to where a reset is one answer away, in %s',
  (language) => {
    const steps = new Map(stepsOf(language))
    const promises = [...steps].flatMap(([key, step]) => [
      ...linksOf(language, key),
      ...choicesOf(step).map((choice): [string, string] => [choice.label, keyOf(choice)]),
    ])
    const dangerous = promises.filter(
      ([words, to]) =>
        BACKUP[language]?.test(words) &&
        choicesOf(steps.get(to)).some((choice) => RESETS.includes(keyOf(choice))),
    )
    expect(dangerous).toEqual([])
  },
)

test.each(languages)('a warning stands before the first thing to do, in %s', (language) => {
  const late = stepsOf(language).filter(([key]) => {
    const { order } = readOf(language, key)
    const warning = order.indexOf('Warning')
    const list = order.indexOf('ol')
    return warning !== -1 && list !== -1 && list < warning
  })
  expect(late.map(([key]) => key)).toEqual([])
})
