import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { OWN_ELEMENTS, OWN_SLOTS } from '@/elements'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { NOTHING_KEPT, type KeptParts } from '@/lib/kept-parts'
import { basePath } from '@/lib/addresses/base-path'
import { type Content, destinations, movedIn, readLock, withNewSteps } from '@/lib/content'
import { messages, spokenAttributes, type LangAttributes, type Messages } from '@/lib/messages'
import { languageTable } from '@/lib/language/language-table'
import { compiledAssets, type AssetsOf, type CompiledAssets } from './compiled-assets'
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
  /** As `guideGroups` gives them, where somebody has them. */
  groups?: readonly (readonly string[])[]
  /** What was made of a guide at an earlier time. */
  kept?: KeptParts
  development: boolean
  /** Compiles what does not come from the content; left out, it is compiled as ever. */
  assets?: (options: AssetsOf) => Promise<CompiledAssets>
  /** Where the files go that pages load; emptied first, but in development, where pages are open. */
  folder: string
  /** Where pages send what they count; undefined where they count nothing. */
  insight?: string | undefined
}

/** Compiles what every page carries or loads: stylesheet, boot script, our module, the guides as data, and the policy. */
export async function makeManifest({
  root,
  content,
  groups,
  kept = NOTHING_KEPT,
  development,
  assets = (options) => compiledAssets(root, options),
  folder,
  insight,
}: ManifestOptions): Promise<Manifest> {
  const interfaces = content.site.interfaces.map(({ id }) => id)
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
  const { family, fonts } = brand
  const { sheets, modules, whole, inline } = await assets({
    look: { interfaces, palette, theme, family, fonts, more: embedding.css + ownStyles() },
    ...{ define, development, switchable: look.switchable },
  })
  const { css, pageStyles, deferredCss: later, shortNames } = sheets
  const walks = guideDataFiles(content, groups)
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
  const search = development ? undefined : buildSearch(content, base, lock, kept)
  if (search) {
    await writeFiles(path.join(folder, search.folder), search.files)
    await writeIndexes(folder, search)
  }
  const carried = {
    styles: [css, ...Object.values(pageStyles)],
    scripts: [...Object.values(inline), ...(embedding.boot ? [embedding.boot] : [])],
  }
  return {
    css,
    pageStyles,
    look,
    deferredCss: `${base}/${later.name}`,
    shortNames,
    boot: inline.boot,
    ...(inline.themeBoot !== undefined && { themeBoot: inline.themeBoot }),
    ...(embedding.boot && { embedBoot: embedding.boot, embedHost: embedding.host! }),
    ...(insight !== undefined && { insight, counted: { interfaces, url: content.site.url } }),
    past: inline.past,
    boots: { interfaces: inline.interfaceBoot, cards: inline.pictureBoot, tabs: inline.tabsBoot },
    script: `${base}/${modules.entry}`,
    deferredScript: `${base}/${modules.pieces.deferred}`,
    whole: `${base}/${whole.entry}`,
    guideData: Object.fromEntries(
      walks.flatMap(({ guides, folder }) => guides.map((guide) => [guide, `${base}/${folder}`])),
    ),
    search: search ? `${base}/${search.folder}` : `${basePath()}/${DEVELOPMENT_SEARCH}`,
    pageCaching: PAGE_CACHING,
    headers: headersOfEveryAnswer(
      development ? developmentPolicy(embed) : productionPolicy(carried, embed, insight),
      embed.length > 0,
    ),
    hashedHeaders: HASHED_HEADERS,
    files: { saved: SAVED_HEADERS, shown: SHOWN_HEADERS, shownEndings: SHOWN_FILES },
    forward: inline.forward,
    shortLink: inline.shortLink,
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
