import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Prepared } from '@/lib/assets'
import { documentName } from '@/lib/build/document-files'
import { places } from '@/lib/build/places'
import { openContent } from '@/lib/content'
import { plainFiles } from '@/lib/export/plain-files'
import { writeRootFiles } from '@/lib/export/root-files'
import { writeFolder } from '@/lib/export/write-folder'

// Exports a finished build as if some words of it had been changed, without building it anew:
// node --import tsx tests/harness/renew-export.ts <its folder> <a folder for the copy> <the export> <words> <new words>
const [from = '', dist = '', folder = '', words = '', renewed = ''] = process.argv.slice(2)
await cp(from, dist, { recursive: true })
const app = path.join(dist, 'server', 'app')
for (const name of await readdir(app, { recursive: true })) {
  if (documentName(name) === undefined) continue
  const file = path.join(app, name)
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(words, renewed))
}
const here = places(dist)
const prepared = JSON.parse(await readFile(here.served, 'utf8')) as Prepared
const content = openContent()
await writeRootFiles(here, prepared, content)
await writeFolder(folder, await plainFiles(here, prepared, content.site, folder), () => undefined)
