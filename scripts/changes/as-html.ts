import { grouped, signOf, summaryOf } from './grouped'
import type { Compared } from './revision'
import { anchorOf, escaped, PICTURE_STYLE } from './svg'
import type { TreeChange, TreeChanges } from './types'

const STYLE = `:root{color-scheme:light dark;--ink:#1c1a15;--paper:#faf6ec;--line:#d9d1be;--added:#0b5d2a;--gone:#a30f1e}
@media screen and (prefers-color-scheme:dark){:root{--ink:#f4eee0;--paper:#16140f;--line:#413c31;--added:#7fdc9d;--gone:#ff9a8f}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:90rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{font-size:1.25rem;margin-top:2rem}.picture>summary{font-weight:700}
a{color:inherit}
ul{padding-inline-start:0;list-style:none;max-width:60rem}
li{padding-block:.3rem;padding-inline-start:1.75rem;text-indent:-1.75rem}
li>*{text-indent:0}
.sign{display:inline-block;width:1.75rem;font-weight:700;font-family:ui-monospace,monospace}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}
pre{overflow:auto;border:1px solid var(--line);padding:.5rem;margin:.25rem 0;white-space:pre-wrap}
ins{color:var(--added);text-decoration:none}del{color:var(--gone);text-decoration:none}
summary{cursor:pointer;padding-block:.25rem}
dl{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}dt,dd{margin:0;display:inline}dl div{display:flex;gap:.5rem}dt{font-weight:700}
.map{overflow:auto;max-height:85vh;border:2px solid var(--ink)}
.map svg{display:block;margin:auto}
.map:not(.view:has(:checked) .map) svg{max-width:100%;height:auto}
.map:not(.view:has(:checked) .map){max-height:none}
label{display:inline-block;padding-block:.25rem}
:target .back{stroke-width:7}
@media print{label{display:none}body{max-width:none;padding:0}.map{overflow:visible;max-height:none;border:0;break-inside:avoid}.map svg{max-width:100%;max-height:240mm;height:auto}details:not(.picture){display:none}}
${PICTURE_STYLE}`

const LEGEND = [
  ['+', 'added: a thick line'],
  ['−', 'gone: a dashed line'],
  ['» … (now)', 'leads here now: a thick line'],
  ['» … (before)', 'led here before: a dashed line'],
  ['≠', 'other words, or another kind or name'],
  ['?', 'cannot be read'],
] as const

/** Changes as one HTML file that needs nothing else: words, lines of texts, and the pictures of the tree. */
export function changesAsHtml({ from, to }: Compared, { list, pictures }: TreeChanges): string {
  const title = `What changed from ${from} to ${to}`
  const groups = grouped(list).map(({ guide, changes }) => {
    const heading =
      guide ?? (changes.some(({ kind }) => kind === 'unreadable') ? 'What cannot be read' : 'Other files')
    const own = pictures.filter((picture) => picture.guide === guide)
    const drawn = own.map(
      ({ title: name, svg, isWhole }) =>
        `<details class="picture"${isWhole && own.some((one) => !one.isWhole) ? '' : ' open'}><summary>${escaped(name)}</summary>\n<div class="view"><label><input type="checkbox"> As large as it is drawn</label>\n<div class="map" role="region" tabindex="0" aria-label="${escaped(name)}">${svg}</div></div></details>`,
    )
    const lines = changes.map(itemOf).join('\n')
    return `<section>\n<h2>${escaped(heading)}</h2>\n<ul role="list">\n${lines}\n</ul>\n${drawn.join('\n')}\n</section>`
  })
  const legend = LEGEND.map(([sign, says]) => `<div><dt>${sign}</dt><dd>${says}</dd></div>`).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(summaryOf(list))}</p>
${pictures.length > 0 ? `<dl aria-label="Signs in the pictures">${legend}</dl>` : ''}
${groups.join('\n')}
</main>
</body>
</html>
`
}

function itemOf(change: TreeChange): string {
  const { guide, step } = change
  const anchor = guide === null || step === null ? '' : anchorOf({ guide, step })
  const place = anchor === '' ? '' : `<a href="#${escaped(anchor)}"><code>${escaped(step ?? '')}</code></a>: `
  const diff = change.diff
    ? `<details><summary>The lines</summary><pre>${change.diff.trimEnd().split('\n').map(diffLine).join('\n')}</pre></details>`
    : ''
  return `<li><span class="sign">${signOf(change)}</span>${place}${escaped(change.text)}${diff}</li>`
}

function diffLine(line: string): string {
  const text = escaped(line)
  if (line.startsWith('+')) return `<ins>${text}</ins>`
  return line.startsWith('-') ? `<del>${text}</del>` : text
}
