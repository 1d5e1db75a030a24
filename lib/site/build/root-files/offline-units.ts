import { fileAddress, offlineAddress } from '@/lib/addresses'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { basePath } from '@/lib/addresses/base-path'
import { plainText, type Content } from '@/lib/content'
import type { PageFacts } from '@/lib/framework/page-facts'
import { guidesAhead, type Guides } from '@/lib/tree'
import {
  OWN_UNIT,
  type OfflineIndex,
  type OfflineIndexUnit,
  type OfflineUnit,
} from '@/lib/site/service-worker/protocol'

/** A picture is kept in one size: as sharp as the text's column can show it on most screens. */
const WIDEST_KEPT = 1440

/** @returns the size of a file of ours in bytes, by its address; 0 if there is none */
type SizeOf = (address: string) => number

/** A guide is kept when a page of it is opened. Nobody has asked for its films then, each as much as all else of a site. */
const FILM = /\.(?:mp4|webm|vtt)$/i

/** The units of a language by id, and the index of them. */
export function unitsOf(
  lang: string,
  { manifest, content, pages, sizeOf, pictureFiles, core, searchIndex }: UnitOptions,
): { index: OfflineIndex; units: Map<string, OfflineUnit> } {
  const byGuide = new Map<string, PageFacts[]>()
  for (const page of pages) {
    const [pageLang, guide = ''] = page.name.split('/')
    if (pageLang !== lang || `${basePath()}/${page.name}` === offlineAddress(lang)) continue
    const id = content.guide(lang, guide) ? guide : OWN_UNIT
    byGuide.set(id, [...(byGuide.get(id) ?? []), page])
  }
  const codes = codesByGuide(manifest)
  const make = (id: string, files: readonly string[]): OfflineUnit => {
    const own = byGuide.get(id) ?? []
    const linked = own.flatMap(({ files }) => files.filter((file) => !FILM.test(file)).map(fileAddress))
    const kept = [...new Set([...files, ...linked])].map((file) => [file, sizeOf(file)] as const)
    return {
      pages: own.map(({ name, bytes, hash }) => [`${basePath()}/${name}`, bytes, hash]),
      files: kept.filter(([, bytes]) => bytes > 0),
      pictures: [...new Set(own.flatMap(({ pictures }) => pictures))].flatMap((hash) => {
        const file = keptFile(pictureFiles.get(hash) ?? [])
        return file ? [[file, sizeOf(`${file}.avif`), sizeOf(`${file}.webp`)] as const] : []
      }),
      codes: Object.fromEntries(
        (codes.get(id) ?? []).map(([code, step]) => [code, `${basePath()}/${lang}/${step}`]),
      ),
    }
  }
  const search = ['.texts', '.codes'].map((part) => `${manifest.search}/${lang}${part}.json`)
  const ownUnit = make(OWN_UNIT, [...core, ...search])
  const units = new Map<string, OfflineUnit>([
    [OWN_UNIT, { ...ownUnit, pages: [...ownUnit.pages, searchIndex] }],
  ])
  for (const id of content.guides(lang).keys()) {
    const folder = manifest.guideData[id] ?? ''
    units.set(id, make(id, [`${folder}/${lang}/${id}.json`, `${folder}/${lang}.json`]))
  }
  const index = [...units].map(([id, unit]) => ({
    id,
    title: id === OWN_UNIT ? '' : plainText(content.guide(lang, id)?.title ?? id),
    bytes: bytesOf(unit),
    ...leadsTo(content.guides(lang), id),
  }))
  return { index: { units: index }, units }
}

function leadsTo(allGuides: Guides, guide: string): Pick<OfflineIndexUnit, 'leadsTo'> {
  const others = guidesAhead(allGuides, guide)
  return others.length > 0 ? { leadsTo: others } : {}
}

export interface UnitOptions {
  manifest: Manifest
  content: Content
  pages: readonly PageFacts[]
  sizeOf: SizeOf
  /** Addresses of scripts and stylesheets. They are kept with a language's own pages as well: as long as any page of this version. */
  core: readonly string[]
  /** The search's index: its address stays as it is, so it is kept as pages are. */
  searchIndex: OfflineUnit['pages'][number]
  /** Addresses of each picture's AVIF files without their ending, by hash. */
  pictureFiles: ReadonlyMap<string, readonly string[]>
}

function codesByGuide({ codes }: Manifest): Map<string, [code: string, step: string][]> {
  const byGuide = new Map<string, [string, string][]>()
  for (const [code, step] of Object.entries(codes)) {
    const guide = step.split('/')[0]!
    const own = byGuide.get(guide) ?? []
    own.push([code, step])
    byGuide.set(guide, own)
  }
  return byGuide
}

function keptFile(files: readonly string[]): string | undefined {
  const width = (file: string) => Number(file.slice(file.lastIndexOf('-') + 1))
  const sorted = [...files].sort((a, b) => width(a) - width(b))
  return sorted.findLast((file) => width(file) <= WIDEST_KEPT) ?? sorted[0]
}

function bytesOf({ pages, files, pictures }: OfflineUnit): number {
  const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0)
  return (
    sum(pages.map(([, bytes]) => bytes)) +
    sum(files.map(([, bytes]) => bytes)) +
    sum(pictures.map(([, avif]) => avif))
  )
}
