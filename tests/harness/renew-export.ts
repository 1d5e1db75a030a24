import { cp, readFile, writeFile } from 'node:fs/promises'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { paths } from '@/lib/site/build/paths'
import { openContent } from '@/lib/content'
import { plainFiles } from '@/lib/site/export/plain-files'
import { writeRootFiles } from '@/lib/site/build/root-files/root-files'
import { builtPages } from '@/lib/framework/built-pages'
import { writeFolder } from '@/lib/site/export/write-folder'

// Exports a finished build as if some words of it had been changed, without building it anew:
// node --import tsx tests/harness/renew-export.ts <its folder> <a folder for the copy> <the export> <part of pages’ paths> <words> <new words>
const [from = '', dist = '', folder = '', part = '', words = '', renewed = ''] = process.argv.slice(2)
await cp(from, dist, { recursive: true })
const here = paths(dist)
for (const { file } of await builtPages(here.distDir))
  if (file.includes(part)) await writeFile(file, (await readFile(file, 'utf8')).replaceAll(words, renewed))
const manifest = JSON.parse(await readFile(here.served, 'utf8')) as Manifest
const content = openContent()
await writeRootFiles(here, manifest, content, { distDir: '', guides: [] })
await writeFolder(folder, await plainFiles(here, manifest, content, folder), 'renewed', () => undefined)
