import fs from 'node:fs'
import path from 'node:path'
import { contentFingerprint } from '@/lib/site/build/fingerprint'
import { ENGLISH_ROOT } from './sites'

const LANGUAGE = 'en'

/**
 * Writes the default content in its first language alone, to be built like any other: a third of the pages, of which each guide, picture
 * and walk is one. That all languages are sound and alike is what its check says; `npm run test:deep` builds them all.
 */
export async function writeEnglishContent(from = 'content', to = ENGLISH_ROOT): Promise<void> {
  const aside = `${to}.${process.pid}`
  const { languages, ...site } = read(path.join(from, 'site.json')) as { languages: string[] }
  fs.cpSync(from, aside, {
    recursive: true,
    filter: (name) => !languages.includes(path.relative(from, name)) || path.basename(name) === LANGUAGE,
  })
  write(path.join(aside, 'site.json'), { ...site, languages: [LANGUAGE] })
  const synonyms = read(path.join(from, 'synonyms.json')) as Record<string, unknown>
  write(path.join(aside, 'synonyms.json'), { [LANGUAGE]: synonyms[LANGUAGE] })
  // What is being served from there stays as it is.
  if (fs.existsSync(to) && contentFingerprint(to) === contentFingerprint(aside))
    return fs.rmSync(aside, { recursive: true })
  fs.rmSync(to, { recursive: true, force: true })
  fs.renameSync(aside, to)
}

function read(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

function write(file: string, content: unknown): void {
  fs.writeFileSync(file, JSON.stringify(content, null, 2))
}
