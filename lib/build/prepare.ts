import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Prepared } from '@/lib/assets'
import { basePath } from '@/lib/base-path'
import type { Content } from '@/lib/content'
import { destinations, readLock, withNewSteps } from '@/lib/links/lock'
import { movedIn } from '@/lib/links/moved'
import { words, type Words } from '@/lib/words'
import { languageTable } from '@/lib/words/language-table'
import { bundle, bundleModules } from './bundle'
import {
  HASHED_HEADERS,
  headersOfEveryAnswer,
  PAGE_CACHING,
  SAVED_HEADERS,
  SHOWN_FILES,
  SHOWN_HEADERS,
} from './headers'
import { developmentPolicy, productionPolicy } from './policy'
import { filesOfSearch } from './search-files'
import { STATIC_FILES } from './static-files'
import { compileStylesheets } from './stylesheet'
import { ticketWords } from './ticket-words'
import { walkFiles } from './walk-files'

/** Where development does. */
const DEVELOPMENT_FILES = 'dev/files'
const DEVELOPMENT_SEARCH = 'dev/search'

export interface Preparation {
  /** The repository. */
  root: string
  content: Content
  development: boolean
  /** Where the files go that pages load; emptied first. */
  folder: string
}

/** Compiles what every page carries or loads: stylesheet, boot script, our module, the guides as data, and the policy. */
export async function prepare({ root, content, development, folder }: Preparation): Promise<Prepared> {
  const interfaces = content.site.interfaces.map(({ id }) => id)
  const always = development ? ['lib/build/dev-reload.ts'] : []
  const table = languageTable(content.languages)
  const define = {
    SIGNPOST_LANGUAGE_TABLE: JSON.stringify(table),
    SIGNPOST_INTERFACES: JSON.stringify(interfaces),
    SIGNPOST_BUILT: String(!development),
    SIGNPOST_ENLARGED: JSON.stringify(enlargedWords(content.languages)),
    SIGNPOST_TICKETS: JSON.stringify(ticketWords(content.languages, content.site)),
    'process.env.BASE_PATH': JSON.stringify(basePath()),
  }
  const [{ css, sheets, later }, boot, interfaceBoot, pictureBoot, forward, shortLink, modules, whole] =
    await Promise.all([
      compileStylesheets(root, interfaces),
      bundle(root, ['components/document/boot.ts'], { format: 'iife', define }),
      bundle(root, ['components/interface-switch/boot.ts'], { format: 'iife', define }),
      bundle(root, ['components/interface-switch/boot-pictures.ts'], { format: 'iife', define }),
      bundle(root, ['components/forward/forward.ts'], { format: 'iife', define }),
      bundle(root, ['components/forward/short-link.ts'], { format: 'iife', define }),
      bundleModules(root, ['components/reader.ts', ...always], {
        define,
        sourcemap: development && 'inline',
      }),
      bundleModules(root, ['components/whole.ts', ...always], { define, sourcemap: development && 'inline' }),
    ])
  const walks = walkFiles(content)
  await rm(folder, { recursive: true, force: true })
  await writeFiles(folder, { ...modules.files, ...whole.files, [later.name]: later.source })
  await writeFiles(path.join(folder, `walks.${walks.hash}`), walks.files)
  const base = `${basePath()}/${development ? DEVELOPMENT_FILES : STATIC_FILES}`
  const forest = content.forest(content.languages[0] ?? 'en')
  const lock = withNewSteps(readLock(content.root), forest)
  // In development they are made when they are asked for: that takes a while for thousands of steps.
  const search = development ? undefined : filesOfSearch(content, lock)
  if (search) await writeFiles(path.join(folder, `search.${search.hash}`), search.files)
  const inline = {
    styles: [css, ...Object.values(sheets)],
    scripts: [boot.source, interfaceBoot.source, pictureBoot.source, forward.source, shortLink.source],
  }
  return {
    css,
    sheets,
    later: `${base}/${later.name}`,
    boot: boot.source,
    boots: { interfaces: interfaceBoot.source, cards: pictureBoot.source },
    script: `${base}/${modules.entry}`,
    rest: `${base}/${modules.pieces['rest']}`,
    whole: `${base}/${whole.entry}`,
    walks: `${base}/walks.${walks.hash}`,
    search: search ? `${base}/search.${search.hash}` : `${basePath()}/${DEVELOPMENT_SEARCH}`,
    pageCaching: PAGE_CACHING,
    headers: headersOfEveryAnswer(development ? developmentPolicy() : productionPolicy(inline)),
    hashedHeaders: HASHED_HEADERS,
    files: { saved: SAVED_HEADERS, shown: SHOWN_HEADERS, shownEndings: SHOWN_FILES },
    forward: forward.source,
    shortLink: shortLink.source,
    folder,
    languages: content.languages,
    languageTable: table,
    shortCodes: lock,
    codes: Object.fromEntries(destinations(lock, forest)),
    moved: movedIn(forest),
  }
}

/** What the dialog for enlarged pictures says. It is made by a script, so its words come with that. */
function enlargedWords(languages: readonly string[]): Record<string, Partial<Words>> {
  return Object.fromEntries(
    languages.map((lang) => {
      const { enlarged, marks, zoomIn, zoomOut, wholePicture, backToText } = words(lang)
      return [lang, { enlarged, marks, zoomIn, zoomOut, wholePicture, backToText }]
    }),
  )
}

async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

/** Writes what was prepared, whole or not at all: in development pages read it while it is replaced. */
export async function writePrepared(file: string, prepared: Prepared): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(`${file}.new`, JSON.stringify(prepared))
  await rename(`${file}.new`, file)
}
