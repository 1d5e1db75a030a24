import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { PeerPage } from './peer'

interface FrontMatter {
  title: string
  summary?: string
  next?: string
  choices?: { label: string; to: string }[]
}

/** Generated content as a writer of another generator has it: answers are links, parts for an interface sections, and what is marked is bold. */
export async function generatedPages(
  content: string,
): Promise<{ pages: PeerPage[]; assets: Record<string, Buffer> }> {
  const pages: PeerPage[] = []
  for (const guide of await readdir(path.join(content, 'en')))
    for (const file of await readdir(path.join(content, 'en', guide))) {
      if (!file.startsWith('step-')) continue
      const source = await readFile(path.join(content, 'en', guide, file), 'utf8')
      pages.push(pageOf(`/en/${guide}`, path.basename(file, '.mdx'), source))
    }
  const assets: Record<string, Buffer> = {}
  for (const file of await readdir(path.join(content, 'screenshots'), { recursive: true }))
    if (file.endsWith('.png'))
      assets[`/screenshots/${file}`] = await readFile(path.join(content, 'screenshots', file))
  return { pages, assets }
}

function pageOf(guide: string, step: string, source: string): PeerPage {
  const [, head = '', body = ''] = source.split(/^---\n/m)
  const { title, next, choices = [] } = parse(head) as FrontMatter
  const answers = next === undefined ? choices : [{ label: 'Next', to: next }]
  const links = answers.map(({ label, to }) => `- [${label}](${guide}/${to})`)
  const text = body
    .replaceAll(/<Interface version="(.*?)">/g, '### $1')
    .replaceAll(/<Screenshot name="(.*?)" alt="(.*?)" \/>/g, '![$2](/screenshots/new/$1.png)')
    .replaceAll(/<Mark n=".">(.*?)<\/Mark>/g, '**$1**')
    .replaceAll(/<Warning>/g, '> **Warning**')
    .replaceAll(/<\/(?:Interface|Warning)>/g, '')
  return { address: `${guide}/${step}`, title, description: title, text: `${text}\n\n${links.join('\n')}` }
}
