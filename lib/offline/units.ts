import { fileAddress, offlineAddress } from '@/lib/addresses'
import type { Prepared } from '@/lib/assets'
import { basePath } from '@/lib/base-path'
import { plainText, type Content } from '@/lib/content'
import type { PageFacts } from './page-facts'
import { exitsOf, type Guide } from '@/lib/tree'
import { OWN_UNIT, type OfflineIndex, type OfflineIndexUnit, type OfflineUnit } from './types'

/** A picture is kept in one size: as sharp as the text's column can show it on most screens. */
const WIDEST_KEPT = 1440

/** @returns the size of a file of ours in bytes, by its address; 0 if there is none */
export type SizeOf = (address: string) => number

/** The units of a language by id, and the index of them. */
export function unitsOf(
  lang: string,
  { prepared, content, pages, sizeOf, pictureFiles, core }: UnitOptions,
): { index: OfflineIndex; units: Map<string, OfflineUnit> } {
  const byGuide = new Map<string, PageFacts[]>()
  for (const page of pages) {
    const [pageLang, guide = ''] = page.name.split('/')
    if (pageLang !== lang || `${basePath()}/${page.name}` === offlineAddress(lang)) continue
    const id = content.guide(lang, guide) ? guide : OWN_UNIT
    byGuide.set(id, [...(byGuide.get(id) ?? []), page])
  }
  const codes = codesByGuide(prepared)
  const make = (id: string, files: readonly string[]): OfflineUnit => {
    const own = byGuide.get(id) ?? []
    const linked = own.flatMap((page) => page.files.map((file) => fileAddress(file)))
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
  const search = ['', '.texts', '.codes'].map((part) => `${prepared.search}/${lang}${part}.json`)
  const units = new Map([[OWN_UNIT, make(OWN_UNIT, [...core, ...search, `${prepared.walks}/${lang}.json`])]])
  for (const id of content.forest(lang).keys())
    units.set(id, make(id, [`${prepared.walks}/${lang}/${id}.json`]))
  const index = [...units].map(([id, unit]) => ({
    id,
    title: id === OWN_UNIT ? '' : plainText(content.guide(lang, id)?.title ?? id),
    bytes: bytesOf(unit),
    ...leadsTo(content.guide(lang, id)),
  }))
  return { index: { units: index }, units }
}

function leadsTo(guide: Guide | undefined): Pick<OfflineIndexUnit, 'leadsTo'> {
  const goals = [...(guide?.steps.values() ?? [])].flatMap((step) => exitsOf(step).map((to) => to.guide))
  const others = [...new Set(goals)].filter((other) => other !== guide?.id)
  return others.length > 0 ? { leadsTo: others } : {}
}

export interface UnitOptions {
  prepared: Prepared
  content: Content
  pages: readonly PageFacts[]
  sizeOf: SizeOf
  /** Addresses of scripts and stylesheets. They are kept with a language's own pages as well: as long as any page of this version. */
  core: readonly string[]
  /** Addresses of each picture's AVIF files without their ending, by hash. */
  pictureFiles: ReadonlyMap<string, readonly string[]>
}

function codesByGuide({ codes }: Prepared): Map<string, [code: string, step: string][]> {
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
