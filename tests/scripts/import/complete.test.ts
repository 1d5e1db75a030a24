import { expect, test } from '@jest/globals'
import { deflateRawSync } from 'node:zlib'
import { inDepth } from '../../harness/depth'
import { seeded, type Chance } from '../../harness/seeded'
import { office } from './office'
import { imported } from './imported'

/** Words that stand nowhere else, so that one that is gone is seen, in letters of several languages. */
function wordsBy(chance: Chance) {
  const all: string[] = []
  const word = () => {
    const n = all.length
    const made = chance.pick([`Wort${n}x`, `词语${n}号`, `слово${n}я`, `λέξη${n}ω`])
    all.push(made)
    return made
  }
  return { word, all }
}

type Word = () => string
interface Made {
  readonly name: string
  readonly data: string | Buffer
}

const times = (n: number, make: () => string) => Array.from({ length: n }, make).join('')

function html(chance: Chance, word: Word): string {
  const inline = (): string =>
    chance.pick([
      () => word(),
      () => `<b>${word()}</b> ${word()}`,
      () => `<a href="https://example.com/" title="${word()}">${word()}</a>`,
      () => `${word()}<br>${word()}`,
      () => `<img src="x.png" alt="${word()}" title="${word()}">`,
      () => `<kbd>${word()}</kbd><sub>${word()}</sub>`,
      () => `<button>${word()}</button><label>${word()} <input placeholder="${word()}"></label>`,
      () => `<select><option>${word()}</option></select>`,
      () => `If ${word()}, go to ${word()}`,
    ])()
  const block = (deep: number): string =>
    chance.pick([
      () => `<p>${inline()}</p>`,
      () => `<ul><li>${inline()}</li><li>${deep > 0 ? block(deep - 1) : inline()}</li></ul>`,
      () => `<ol><li>${inline()}</li></ol>`,
      () => `<dl><dt>${inline()}</dt><dd>${inline()}</dd></dl>`,
      () => `<blockquote><p>${inline()}</p></blockquote><pre>${word()}\n${word()}</pre>`,
      () =>
        `<table><caption>${word()}</caption><tr><th>${word()}</th><th>${word()}</th></tr><tr><td>${inline()}</td><td>${inline()}</td></tr></table>`,
      () => `<details><summary>${word()}</summary>${deep > 0 ? block(deep - 1) : inline()}</details>`,
      () => `<figure><img src="y.png" alt="${word()}"><figcaption>${word()}</figcaption></figure>`,
      () => `<h${1 + chance.below(6)}>${word()} ${word()}</h${1 + chance.below(6)}><div>${inline()}</div>`,
      () =>
        `<div hidden>${word()}</div><nav>${word()}</nav><form><fieldset><legend>${word()}</legend>${inline()}</fieldset></form>`,
      () =>
        `<iframe title="${word()}"></iframe><object>${word()}</object><video>${word()}</video><svg><text>${word()}</text></svg>`,
    ])()
  const body = times(8, () => block(2))
  const head = `<html><head><title>${word()}</title></head><body><header>${word()}</header>`
  const main = chance.pick([
    () => body,
    () => `<main>${body}</main><aside>${word()}</aside>`,
    () => `<h1>${word()}</h1>${body}`,
  ])()
  return `${head}${main}<footer>${word()}</footer></body></html>`
}

function confluence(chance: Chance, word: Word): string {
  const rich = (inner: string) => `<ac:rich-text-body>${inner}</ac:rich-text-body>`
  const macro = (name: string, inner: string) =>
    `<ac:structured-macro ac:name="${name}">${inner}</ac:structured-macro>`
  const parameter = (name: string) => `<ac:parameter ac:name="${name}">${word()}</ac:parameter>`
  const block = (): string =>
    chance.pick([
      () => macro('panel', parameter('title') + rich(`<p>${word()}</p>`)),
      () =>
        macro(chance.pick(['info', 'note', 'tip', 'warning']), parameter('title') + rich(`<p>${word()}</p>`)),
      () => macro('expand', parameter('title') + rich(`<p>${word()}</p>`)),
      () =>
        macro(
          'code',
          `${parameter('title')}<ac:plain-text-body><![CDATA[${word()} < ${word()}]]></ac:plain-text-body>`,
        ),
      () => `<p>${word()} ${macro('status', parameter('title'))} ${word()}</p>`,
      () => macro('jira', parameter('key')),
      () =>
        macro(
          'excerpt',
          rich(`<table><tbody><tr><th>${word()}</th></tr><tr><td><p>${word()}</p></td></tr></tbody></table>`),
        ),
      () =>
        `<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>${word()} <span>${word()}</span></ac:task-body></ac:task></ac:task-list>`,
      () =>
        `<ac:layout><ac:layout-section ac:type="two_equal"><ac:layout-cell><p>${word()}</p></ac:layout-cell><ac:layout-cell><h3>${word()}</h3></ac:layout-cell></ac:layout-section></ac:layout>`,
      () =>
        `<p><ac:link><ri:page ri:content-title="${word()}" /><ac:plain-text-link-body><![CDATA[${word()}]]></ac:plain-text-link-body></ac:link></p>`,
      () => `<p><ac:link ac:anchor="x"><ac:link-body>${word()}</ac:link-body></ac:link></p>`,
      () =>
        `<ac:image ac:alt="${word()}"><ri:attachment ri:filename="x.png" /><ac:caption><p>${word()}</p></ac:caption></ac:image>`,
      () =>
        `<p><ac:placeholder>${word()}</ac:placeholder><ac:inline-comment-marker ac:ref="a">${word()}</ac:inline-comment-marker></p>`,
      () => `<h2>${word()}</h2><p>${word()}</p>`,
    ])()
  return times(9, block)
}

function markdown(chance: Chance, word: Word): string {
  const block = (): string =>
    chance.pick([
      () => `## ${word()} ${word()}\n\n${word()}`,
      () => `- ${word()}\n  - ${word()}\n- [ ] ${word()}`,
      () => `> [!NOTE]\n> ${word()}`,
      () => `| ${word()} | ${word()} |\n|---|---|\n| ${word()} | ${word()} |`,
      () => `\`\`\`\n${word()}\n\`\`\``,
      () => `${word()}[^${chance.below(9)}]\n\n[^${chance.below(9)}]: ${word()}`,
      () => `![${word()}](x.png "${word()}") [${word()}](https://example.com "${word()}")`,
      () => `<details><summary>${word()}</summary>\n\n${word()}\n\n</details>`,
      () => `${word()}\n===\n\n**${word()}** ~~${word()}~~ \`${word()}\``,
    ])()
  return `---\ntitle: ${word()}\ndescription: ${word()}\n---\n\n${times(7, () => `${block()}\n\n`)}`
}

function mermaid(chance: Chance, word: Word): string {
  const line = (n: number): string =>
    chance.pick([
      () => `n${n}[${word()}] -->|${word()}| m${n}{${word()}}`,
      () => `n${n}("${word()}<br/>${word()}") -- ${word()} --> m${n}`,
      () => `n${n} -. ${word()} .-> m${n}([${word()}])`,
      () => `subgraph g${n}[${word()}]\nn${n}\nend`,
      () => `subgraph ${word()}\nend`,
      () => `n${n}@{ shape: diam, label: "${word()}" } == ${word()} ==> m${n}`,
      () => `click n${n} "https://example.com" "${word()}"`,
      () => `click n${n} callback "${word()}"`,
      () => `accTitle: ${word()}`,
      () => `accDescr { ${word()}\n${word()} }`,
      () => `n${n}>${word()}] & k${n}[[${word()}]] --> m${n}`,
      () => `n${n} -->`,
    ])()
  return `---\ntitle: ${word()}\n---\nflowchart TD\n${Array.from({ length: 9 }, (_, n) => line(n)).join('\n')}\n`
}

function drawing(chance: Chance, word: Word): string {
  const cell = (n: number): string =>
    chance.pick([
      () => `<mxCell id="a${n}" value="${word()}" vertex="1" parent="1"/>`,
      () =>
        `<mxCell id="a${n}" value="&lt;b&gt;${word()}&lt;/b&gt;&lt;br&gt;${word()}" style="rhombus" vertex="1" parent="1"/>`,
      () =>
        `<mxCell id="a${n}" value="${word()}" style="swimlane" vertex="1" parent="1"/><mxCell id="i${n}" value="${word()}" vertex="1" parent="a${n}"/>`,
      () =>
        `<mxCell id="a${n}" value="${word()}" style="group" vertex="1" parent="1"/><mxCell id="i${n}" value="" vertex="1" parent="a${n}"/>`,
      () => `<mxCell id="l${n}" value="${word()}" parent="0"/>`,
      () =>
        `<mxCell id="e${n}" value="${word()}" edge="1" source="a${n - 1}" target="a${n + 1}" parent="1"/>`,
      () =>
        `<mxCell id="e${n}" value="${word()}" edge="1" parent="1"/><mxCell id="t${n}" value="${word()}" style="edgeLabel" vertex="1" parent="e${n}"/>`,
      () =>
        `<UserObject label="${word()}" tooltip="${word()}" owner="${word()}" id="a${n}"><mxCell vertex="1" parent="1"/></UserObject>`,
    ])()
  const page = () =>
    `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${Array.from({ length: 7 }, (_, n) => cell(n)).join('')}</root></mxGraphModel>`
  const packed = deflateRawSync(encodeURIComponent(page())).toString('base64')
  return `<mxfile><diagram name="${word()}">${page()}</diagram><diagram name="${word()}">${packed}</diagram></mxfile>`
}

function rows(chance: Chance, word: Word): string[][] {
  const width = 2 + chance.below(4)
  const row = (cell: () => string) => Array.from({ length: width }, cell)
  if (chance.below(2) === 0)
    return [
      row(word),
      ...Array.from({ length: 4 }, () => row(() => chance.pick([word, () => '-', () => ''])())),
    ]
  const signs = () => [1, 2, 3].map(() => chance.pick(['Y', 'N', '-']))
  return [
    [word(), 'Rule 1', 'Rule 2', 'Rule 3'],
    ...[1, 2].map(() => [word(), ...signs()]),
    ...[1, 2].map(() => [word(), ...[1, 2, 3].map(() => chance.pick(['X', '']))]),
  ]
}

const FORMATS: Readonly<Record<string, (chance: Chance, word: Word) => Made>> = {
  html: (chance, word) => ({ name: 'a.html', data: html(chance, word) }),
  confluence: (chance, word) => ({ name: 'a.xml', data: confluence(chance, word) }),
  markdown: (chance, word) => ({ name: 'a.md', data: markdown(chance, word) }),
  zendesk: (chance, word) => ({
    name: 'a.json',
    data: JSON.stringify({ articles: [{ title: word(), body: html(chance, word) }] }),
  }),
  word: (chance, word) => ({ name: 'a.docx', data: office.document(chance, word) }),
  csv: (chance, word) => ({
    name: 'a.csv',
    data: rows(chance, word)
      .map((row) => row.join(';'))
      .join('\n'),
  }),
  xlsx: (chance, word) => ({
    name: 'a.xlsx',
    data: office.workbook([rows(chance, word), [[word()], [word(), word()]]], word()),
  }),
  mermaid: (chance, word) => ({ name: 'a.mmd', data: mermaid(chance, word) }),
  drawio: (chance, word) => ({ name: 'a.drawio', data: drawing(chance, word) }),
}

const SEEDS = [1, 2, 3, ...inDepth(Array.from({ length: 57 }, (_, n) => n + 4))]

test.each(Object.keys(FORMATS))('every word of %s is in the guide or in the list', async (format) => {
  for (const seed of SEEDS) {
    const chance = seeded(seed)
    const { word, all } = wordsBy(chance)
    const { name, data } = FORMATS[format]!(chance, word)
    const { files, unplaced, findings } = await imported(name, data)
    const said = [...files.values(), ...unplaced].join('\n').toLowerCase()
    const gone = all.filter((one) => !said.includes(one.toLowerCase()))
    expect({ seed, gone, source: gone.length > 0 ? String(data).slice(0, 3_000) : '' }).toEqual({
      ...{ seed, gone: [], source: '' },
    })
    expect(findings.filter((one) => !one.includes(' deep '))).toEqual([])
  }
})
