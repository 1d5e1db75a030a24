import { contentFolder } from './content-folder'

// What somebody who means harm puts wherever words go, and what each of it would do: say that it ran.
export const RAN = 'document.documentElement.dataset.ran=1'
export const ATTACKS = [
  `<script>${RAN}</script>`,
  `<img src=x onerror="${RAN}">`,
  `<svg onload="${RAN}"><animate onbegin="${RAN}" attributeName=x /></svg>`,
  `<iframe srcdoc="<script>parent.${RAN}</script>"></iframe>`,
  `<a href="javascript:${RAN}">x</a>`,
  `[x](javascript:${RAN})`,
  `"><img src=x onerror='${RAN}'>`,
  `</title></style></textarea><script>${RAN}</script>`,
]
export const WORDS = ATTACKS.join(' ')
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

export const step = (fields: string, body = '') => `---\n${fields}---\n\n${body}\n`

/** A guide in which each place that words go to holds something that would run. */
export function hostileContent(): string {
  return contentFolder({
    'en/dark/index.mdx': step(
      `title: ${quoted(WORDS)}\nsummary: ${quoted(WORDS)}\nstart: plugged-in\n`,
      ATTACKS.join('\n\n'),
    ),
    'en/dark/plugged-in.mdx': step(
      `title: ${quoted(WORDS)}\nchoices:\n  - label: ${quoted(`One ${WORDS}`)}\n    hint: ${quoted(WORDS)}\n    match: ${quoted(WORDS)}\n    to: call\n  - label: No\n    to: plug-in\nkeywords: [${quoted(WORDS)}]\nowner: ${quoted(WORDS)}\nsources: ['javascript:${RAN}']\n`,
      ATTACKS.join('\n\n'),
    ),
    'en/dark/plug-in.mdx': step(
      `title: Plug it in\nnext: light\n`,
      `<Screenshot name="x" version="old" alt=${JSON.stringify(`javascript:${RAN}`)} />\n\n<Details summary="x" onClick="${RAN}">\n\n${ATTACKS.join('\n\n')}\n\n</Details>\n\n{(() => { ${RAN} })()}`,
    ),
    'en/dark/scenarios.json': JSON.stringify([
      { name: WORDS, answers: { 'plugged-in': 'call' }, ends: 'call' },
    ]),
    'en/dark/<img src=x onerror=document.documentElement.dataset.ran=1>.mdx': step('title: x\nnext: light\n'),
    'screenshots/old/x.json': JSON.stringify({
      width: 1,
      height: 1,
      marks: [],
      of: { product: WORDS },
      taken: WORDS,
    }),
    'screenshots/old/x.png': `<svg xmlns="http://www.w3.org/2000/svg" onload="${RAN}"><script>${RAN}</script></svg>`,
  })
}
