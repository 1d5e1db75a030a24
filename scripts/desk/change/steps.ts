import { UserError } from '@/lib/command/user-error'
import { slug, type Library, type ParsedStep } from '@/lib/content'
import {
  aliasesOf,
  didYouMean,
  isId,
  keyOf,
  readTarget,
  RESERVED_IDS,
  type Guides,
  type Target,
} from '@/lib/tree'
import { buildGuides, type ParsedGuides } from '@/lib/content'

type Guide = ParsedGuides extends ReadonlyMap<string, infer G> ? G : never

export function firstLanguage({ site }: Library): string {
  return site.site.languages[0] ?? 'en'
}

/** The guides of the first language, drafts and all. */
export function firstGuides(library: Library): ParsedGuides {
  return library.all.get(firstLanguage(library)) ?? new Map<string, Guide>()
}

/** The same as a tree. */
export function treeOf(library: Library): Guides {
  const first = firstGuides(library)
  return buildGuides(first, first)
}

/** @throws {UserError} where there is none */
export function guideAt(library: Library, id: string): Guide {
  const guides = firstGuides(library)
  const guide = guides.get(id)
  if (guide) return guide
  throw new UserError(`There is no guide "${id}"${didYouMean(id, guides.keys())}`)
}

/** A step in the first language. @throws {UserError} where there is none, or it cannot be read */
export function stepAt(library: Library, { guide, step }: Target): ParsedStep {
  const { steps } = guideAt(library, guide)
  const found = steps.get(step)
  if (!found)
    throw new UserError(`The guide "${guide}" has no step "${step}"${didYouMean(step, steps.keys())}`)
  if (found.unread)
    throw new UserError(`${found.file} cannot be read as it is. Put it right first; its findings say how.`)
  return found
}

/** A step's files by language, those that are there. */
export function stepsOf(library: Library, { guide, step }: Target): [lang: string, step: ParsedStep][] {
  return library.site.site.languages.flatMap((lang) => {
    const found = library.all.get(lang)?.get(guide)?.steps.get(step)
    return found ? [[lang, found] as [string, ParsedStep]] : []
  })
}

/**
 * That a name can be a new step's, or with `guide` undefined a new guide's.
 * @throws {UserError} that says why not
 */
export function assertNew(library: Library, id: string, guide?: string, former?: string): void {
  const what = guide === undefined ? 'guide' : 'step'
  if (RESERVED_IDS.has(id))
    throw new UserError(`"${id}" is an address of its own on every site. Choose another name.`)
  if (!isId(id)) {
    const better = slug(id)
    throw new UserError(
      `"${id}" cannot be the id of a ${what}: use small letters a-z, digits and single hyphens, at most 80 characters.${better ? ` For example: ${better}` : ''}`,
    )
  }
  for (const guides of library.all.values()) {
    const isThere = guide === undefined ? guides.has(id) : guides.get(guide)?.steps.has(id)
    if (isThere) throw new UserError(`There is a ${what} "${id}" already. Choose another name.`)
  }
  const { guides, steps } = aliasesOf(treeOf(library))
  const heir = guide === undefined ? guides.get(id) : steps.get(keyOf({ guide, step: id }))
  if (heir !== undefined && heir !== former)
    throw new UserError(`"${id}" is a former name of ${heir}: links to it lead there. Choose another name.`)
}

/** A name for something new, made of its title, that nothing has. */
export function freeId(title: string, isTaken: (id: string) => boolean, otherwise: string): string {
  const plain = title.replace(/^\s*TODO\s+/, '')
  const begin = (slug(plain) || otherwise).slice(0, 60).replace(/-+$/, '')
  const isFree = (id: string) => !RESERVED_IDS.has(id) && !isTaken(id)
  for (let n = 1; ; n++) {
    const id = n === 1 ? begin : `${begin}-${n}`
    if (isFree(id)) return id
  }
}

/** A target as a writer of the guide would write it. @throws {UserError} where it names nothing */
export function assertedTarget(library: Library, text: string, guide: string): string {
  const written = readTarget(text, guide)
  const guides = firstGuides(library)
  const found = written && guides.get(written.guide)
  if (
    found &&
    (written.step === undefined ? found.index?.start !== undefined : found.steps.has(written.step))
  )
    return writtenTarget(written, guide)
  const known = [...(guides.get(guide)?.steps.keys() ?? []), ...[...guides.keys()].map((id) => `${id}/`)]
  throw new UserError(
    `"${text}" names no step${didYouMean(text, known, `. Write step, guide/step or guide/.`)}`,
  )
}

/** A target as it is written in a guide. */
export function writtenTarget(
  { guide, step }: { guide: string; step?: string | undefined },
  within: string,
): string {
  if (step === undefined) return `${guide}/`
  return guide === within ? step : `${guide}/${step}`
}
