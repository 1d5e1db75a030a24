import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { checkContent, findingLine, renderBody, renderInline } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { createKeptTexts, openLibrary } from '@/lib/content/library/library'
import { searchDocuments } from '@/lib/search/documents'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'
import { DEEP } from '@/tests/harness/depth'
import { FIELDS, PIECES } from '@/tests/harness/hostile-texts'
import { picture } from '@/tests/harness/small-picture'

const some = (from: readonly string[], most: number, between: string) =>
  fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: most }).map((parts) => parts.join(between))

/** A step and a partial by chance; one in three fields too. */
const step = fc.record({
  matter: fc.oneof(
    { weight: 3, arbitrary: fc.constant('title: Plug it in\nnext: light') },
    { weight: 2, arbitrary: some(FIELDS, 8, '\n') },
  ),
  body: some(PIECES, 25, ''),
  partial: some(PIECES, 8, ''),
})

/** What a folder has besides: now and then a link lock or a language by chance. */
const rest = fc.record({
  lock: fc.option(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES)), { freq: 9, nil: null }),
  language: fc.option(fc.constantFrom(...PIECES), { freq: 9, nil: null }),
})

/** Steps that are tried at once, each in a guide of its own: most of what a folder costs it costs once. */
const AT_ONCE = 10
/** How many steps are tried in all. */
const INPUTS = DEEP ? 20_000 : 500

interface Written {
  readonly matter: string
  readonly body: string
  readonly partial: string
}

function guideFiles({ matter, body, partial }: Written, n: number): Record<string, string> {
  // The first is the guide of the sound folder itself, which has more to lead to.
  const guide = n === 0 ? 'dark' : `dark${n}`
  return {
    ...(n > 0 && {
      [`en/${guide}/index.mdx`]:
        '---\ntitle: The lamp stays dark\nsummary: Find out why.\nstart: plug-in\n---\n',
      [`en/${guide}/light.mdx`]: SOUND['en/dark/light.mdx']!,
    }),
    [`en/${guide}/plug-in.mdx`]: `---\n${matter}\n---\n${body}\n`,
    [`en/${guide}/_a.mdx`]: partial,
  }
}

function folderOf(
  steps: readonly Written[],
  { lock, language }: { lock: [string, string] | null; language: string | null },
): string {
  const links = lock && { 'links.lock.json': JSON.stringify({ links: { [lock[0]]: lock[1] } }) }
  const site = language !== null && {
    'site.json': SOUND['site.json']!.replace('"en"', JSON.stringify(language)),
  }
  return contentFolder({
    ...picture('plug'),
    ...Object.assign({}, ...steps.map(guideFiles)),
    ...links,
    ...site,
  })
}

const HOSTILE = [
  /<(?:script|iframe|style|object|embed|base|form|svg)\b/i,
  /<[^>]*\s(?:on\w+|style|srcdoc)=/i,
  /\s(?:href|src|action|poster)="[^":/?#]*(?:script|data|blob|file)[^":/?#]*:/i,
]

test('whatever is written by chance: no crash, nothing that runs, no word for staff', () => {
  const steps = fc.array(step, { minLength: AT_ONCE, maxLength: AT_ONCE })
  fc.assert(
    fc.property(steps, rest, (written, others) => {
      const root = folderOf(written, others)
      const texts = createKeptTexts()
      const { findings } = checkContent(root, { texts })
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      for (const one of findings) expect(findingLine(root, one)).not.toMatch(/[\u0000-\u001F\u007F]/)
      const content = contentOf(openLibrary(root, texts))
      const lang = content.languages[0] ?? 'en'
      for (const guide of content.guides(lang).values()) {
        const pages = [...guide.steps.keys()]
          .filter((id) => id === 'plug-in')
          .map((id) => content.body(lang, guide.id, id))
        const html = [
          ...pages.map((page) => renderBody(page, {})),
          ...[...guide.steps.values()].map(({ title }) => renderInline(title)),
        ].map((one) => renderToStaticMarkup(one))
        for (const pattern of HOSTILE) expect(html.join('\n')).not.toMatch(pattern)
        const broken = findings.some(
          ({ level, file }) =>
            level === 'error' && (!file.startsWith('en/') || file.startsWith(`en/${guide.id}/`)),
        )
        if (broken) continue
        const words = searchDocuments(content, lang)
          .filter((one) => one.guide.id === guide.id)
          .map(({ body, names }) => body + names)
        expect([...html, ...words, ...pages.map(({ description }) => description)].join()).not.toContain(
          'secret',
        )
      }
      fs.rmSync(root, { recursive: true })
    }),
    { seed: 1, numRuns: INPUTS / AT_ONCE },
  )
})
