import fs from 'node:fs'
import path from 'node:path'
import { checkContent, contentOf, openLibrary } from '@/lib/content'
import { importFile, type ImportOptions } from '@/scripts/import/import-file'
import { contentFolder, SOUND } from '../../harness/content-folder'

const EMPTY = { 'site.json': SOUND['site.json']! }

/** A file imported into a fresh content root: its guides as lines, and what the check has against it beside TODOs. */
export async function imported(name: string, data: string | Buffer, options: ImportOptions = {}) {
  const root = contentFolder({}, EMPTY)
  const result = await importFile(name, Buffer.from(data), 'en', root, options)
  for (const [file, text] of result.files) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), text)
  }
  const settings = { CONTENT_DIR: root, DRAFTS: '1' }
  const guide = contentOf(openLibrary(root, undefined, settings)).guide('en', result.guide)!
  const findings = checkContent(root, { settings }).findings.filter(({ code }) => code !== 'unfinished')
  const ways = [...guide.steps.values()].flatMap((step) =>
    step.kind === 'question'
      ? step.choices.map(({ label, to }) => `${step.id} -${label}-> ${to.step}`)
      : step.kind === 'instruction'
        ? [`${step.id} -> ${step.next.step}`]
        : [`${step.id}: ${step.outcome}`],
  )
  const text = (step: string) => String(result.files.get(`en/${result.guide}/${step}.mdx`))
  return {
    ...result,
    start: guide.start,
    title: guide.title,
    ways,
    text,
    findings: findings.map(({ file, code, message }) => `${file} ${code} ${message}`),
  }
}
