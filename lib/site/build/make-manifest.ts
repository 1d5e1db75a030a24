import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { OWN_ELEMENTS, OWN_SLOTS } from '@/elements'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { basePath } from '@/lib/addresses/base-path'
import { type Content, destinations, movedIn, readLock, withNewSteps } from '@/lib/content'
import { messages, spokenAttributes, type LangAttributes, type Messages } from '@/lib/messages'
import { languageTable } from '@/lib/language/language-table'
import { bundle, bundleModules } from './bundle'
import {
  HASHED_HEADERS,
  headersOfEveryAnswer,
  PAGE_CACHING,
  SAVED_HEADERS,
  SHOWN_FILES,
  SHOWN_HEADERS,
} from '@/lib/site/http/headers'
import { developmentPolicy, productionPolicy } from '@/lib/site/http/policy'
import { buildSearch, writeIndexes } from './search-files'
import { STATIC_FILES } from '@/lib/framework/static-files'
import { embedScripts } from './embed-scripts'
import { siteLook } from './look'
import { siteIcons } from './root-files/icons'
import { compileStylesheets } from './stylesheet'
import { ticketMessages } from './ticket-messages'
import { whyMessages } from '@/lib/messages/why-messages'
import { guideDataFiles } from './guide-data-files'
import { renewFiles, writeFiles } from './written-files'

/** Where development does. */
const DEVELOPMENT_FILES = 'dev/files'
const DEVELOPMENT_SEARCH = 'dev/search'

export interface ManifestOptions {
  /** The repository. */
  root: string
  content: Content
  development: boolean
  /** Where the files go that pages load; emptied first, but in development, where pages are open. */
  folder: string
  /** Where pages send what they count; undefined where they count nothing. */
  insight?: string | undefined
}

/** Compiles what every page carries or loads: stylesheet, boot script, our module, the guides as data, and the policy. */
export async function makeManifest({
  root,
  content,
  development,
  folder,
  insight,
}: ManifestOptions): Promise<Manifest> {
  const interfaces = content.site.interfaces.map(({ id }) => id)
  const always = development ? ['lib/site/serve/dev-reload.page.ts'] : []
  const base = `${basePath()}/${development ? DEVELOPMENT_FILES : STATIC_FILES}`
  const { palette, theme, brand, look } = await siteLook(content, base)
  const embedding = await embedScripts(root, content, base)
  const table = languageTable(content.languages)
  const { embed = [] } = content.site
  const define = {
    SIGNPOST_LANGUAGE_TABLE: JSON.stringify(table),
    SIGNPOST_INTERFACES: JSON.stringify(interfaces),
    SIGNPOST_FACTS: JSON.stringify(content.site.facts ?? null),
    SIGNPOST_BUILT: String(!development),
    SIGNPOST_ENLARGED: JSON.stringify(enlargedMessages(content.languages)),
    SIGNPOST_TICKETS: JSON.stringify(ticketMessages(content.languages, content.site)),
    SIGNPOST_BASE_PATH: JSON.stringify(basePath()),
    SIGNPOST_INSIGHT: JSON.stringify(insight ?? ''),
    SIGNPOST_WHY: JSON.stringify(
      Object.fromEntries(
        content.languages.map((lang) => [lang, whyMessages(messages(lang), spokenAttributes(lang))]),
      ),
    ),
  }
  const [
    { css, pageStyles, deferredCss: later, shortNames },
    boot,
    interfaceBoot,
    pictureBoot,
    tabsBoot,
    past,
    forward,
    shortLink,
    modules,
    whole,
    themeBoot,
  ] = await Promise.all([
    compileStylesheets(
      root,
      { interfaces, palette, theme, ...brand, more: embedding.css + ownStyles() },
      !development,
    ),
    bundle(root, ['components/entries/boot.page.ts'], { format: 'iife', define }),
    bundle(root, ['components/entries/boot-interface.page.ts'], { format: 'iife', define }),
    bundle(root, ['components/entries/boot-pictures.page.ts'], { format: 'iife', define }),
    bundle(root, ['components/entries/boot-tabs.page.ts'], { format: 'iife', define }),
    bundle(root, ['components/entries/boot-known-problem.page.ts'], { format: 'iife' }),
    bundle(root, ['components/entries/forward.page.ts'], { format: 'iife', define }),
    bundle(root, ['components/entries/forward-short-link.page.ts'], { format: 'iife', define }),
    bundleModules(root, ['components/entries/entry.page.ts', ...always], {
      define,
      sourcemap: development && 'inline',
    }),
    bundleModules(root, ['components/entries/whole-guide.page.ts', ...always], {
      define,
      sourcemap: development && 'inline',
    }),
    look.switchable
      ? bundle(root, ['components/entries/boot-theme.page.ts'], { format: 'iife', define })
      : undefined,
  ])
  const walks = guideDataFiles(content)
  const files = {
    ...modules.files,
    ...whole.files,
    [later.name]: later.source,
    ...brand.files,
    ...embedding.files,
    // What a build writes at the root of the site.
    ...(development && { [look.icon]: (await siteIcons(content)).files.get(look.icon)! }),
    ...(development && embedding.host && { 'embed.js': embedding.host }),
    ...Object.fromEntries(walks.flatMap(({ folder: own, files: some }) => inFolder(own, some))),
  }
  if (development) await renewFiles(folder, files)
  else {
    await rm(folder, { recursive: true, force: true })
    await writeFiles(folder, files)
  }
  const allGuides = content.guides(content.languages[0] ?? 'en')
  const lock = withNewSteps(readLock(content.root), allGuides)
  // In development they are made when they are asked for: that takes a while for thousands of steps.
  const search = development ? undefined : buildSearch(content, base, lock)
  if (search) {
    await writeFiles(path.join(folder, search.folder), search.files)
    await writeIndexes(folder, search)
  }
  const inline = {
    styles: [css, ...Object.values(pageStyles)],
    scripts: [
      boot.source,
      interfaceBoot.source,
      pictureBoot.source,
      tabsBoot.source,
      past.source,
      forward.source,
      shortLink.source,
      ...(themeBoot ? [themeBoot.source] : []),
      ...(embedding.boot ? [embedding.boot] : []),
    ],
  }
  return {
    css,
    pageStyles,
    look,
    deferredCss: `${base}/${later.name}`,
    shortNames,
    boot: boot.source,
    ...(themeBoot && { themeBoot: themeBoot.source }),
    ...(embedding.boot && { embedBoot: embedding.boot, embedHost: embedding.host! }),
    ...(insight !== undefined && { insight, counted: { interfaces, url: content.site.url } }),
    past: past.source,
    boots: { interfaces: interfaceBoot.source, cards: pictureBoot.source, tabs: tabsBoot.source },
    script: `${base}/${modules.entry}`,
    deferredScript: `${base}/${modules.pieces.deferred}`,
    whole: `${base}/${whole.entry}`,
    guideData: Object.fromEntries(
      walks.flatMap(({ guides, folder }) => guides.map((guide) => [guide, `${base}/${folder}`])),
    ),
    search: search ? `${base}/${search.folder}` : `${basePath()}/${DEVELOPMENT_SEARCH}`,
    pageCaching: PAGE_CACHING,
    headers: headersOfEveryAnswer(
      development ? developmentPolicy(embed) : productionPolicy(inline, embed, insight),
      embed.length > 0,
    ),
    hashedHeaders: HASHED_HEADERS,
    files: { saved: SAVED_HEADERS, shown: SHOWN_HEADERS, shownEndings: SHOWN_FILES },
    forward: forward.source,
    shortLink: shortLink.source,
    folder,
    languages: content.languages,
    languageTable: table,
    shortCodes: lock,
    codes: Object.fromEntries(destinations(lock, allGuides)),
    moved: movedIn(allGuides),
  }
}

/** The rules of a site's own elements and slots. */
function ownStyles(): string {
  return [...Object.values(OWN_ELEMENTS), OWN_SLOTS].map(({ styles = '' }) => styles.trim()).join('')
}

/** What the dialog for enlarged pictures says. It is made by a script, so its words come with that. */
function enlargedMessages(
  languages: readonly string[],
): Record<string, Partial<Messages> & { spoken?: LangAttributes }> {
  return Object.fromEntries(
    languages.map((lang) => {
      const { enlarged, marks, zoomIn, zoomOut, wholePicture, backToText } = messages(lang)
      const spoken = spokenAttributes(lang)
      const said = { enlarged, marks, zoomIn, zoomOut, wholePicture, backToText }
      return [lang, { ...said, ...(spoken.lang && { spoken }) }]
    }),
  )
}

function inFolder<T>(folder: string, files: Readonly<Record<string, T>>): [name: string, content: T][] {
  return Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content])
}

/** Writes the manifest, whole or not at all: in development pages read it while it is replaced. */
export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFileAtomic(file, JSON.stringify(manifest))
}
