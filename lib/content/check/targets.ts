import { isId, keyOf, nameIn, nearest, readTarget, type Target } from '@/lib/tree'
import { slug } from '../findings/slug'
import type { ParsedChoice, ParsedStep } from '../library/parsed-steps'
import { following } from '../findings/causes'
import { finding, type About, type Finding, type Place } from '../findings/findings'
import type { Path } from '../findings/located'
import { plainName } from '../findings/odd-signs'
import { resolve, type ParsedGuides } from '../library/guides'

/** A target where it is written: what it names, if that is there, and else what it was most likely meant to be. */
export interface Exit {
  readonly to?: Target
  readonly meant?: Target
}

/** Looks up a written target; a step that is not there gives a `missing-target` finding. */
export function lookUp(
  text: string,
  guide: string,
  parsedGuides: ParsedGuides,
  place: () => Place,
  about: About,
): Exit & { findings: Finding[] } {
  const to = resolve(text, guide, parsedGuides)
  if (to && parsedGuides.get(to.guide)?.steps.has(to.step)) return { to, findings: [] }
  const written = readTarget(text, guide)
  const { meant, message } = explain(text, written, guide, parsedGuides)
  return {
    ...(meant && { meant }),
    findings: message
      ? [following(finding('missing-target', place(), message, about), ...filesOf(written, parsedGuides))]
      : [],
  }
}

/** The folder of a language. */
export function folderOf(parsedGuides: ParsedGuides): string {
  const [any] = parsedGuides.values()
  return any?.folder.split('/')[0] ?? ''
}

/** The files and folders that would have to be there for a target to be. */
function filesOf(target: ReturnType<typeof readTarget>, parsedGuides: ParsedGuides): string[] {
  if (!target) return []
  const folder = `${folderOf(parsedGuides)}/${target.guide}`
  return [folder, `${folder}/${target.step ?? 'index'}.mdx`]
}

interface Explained {
  meant?: Target
  message?: string
}

function explain(
  text: string,
  written: ReturnType<typeof readTarget>,
  guide: string,
  parsedGuides: ParsedGuides,
): Explained {
  const slip = slipped(text, guide, parsedGuides)
  if (slip) {
    const shown = nameIn(guide, slip)
    const list = /[,;.]$/.test(text) ? `, without the ${nameOfSign(text.at(-1)!)} behind it` : ''
    return {
      meant: slip,
      message: `there is no step "${text}": a target is an id alone. Write "${shown}"${list}.`,
    }
  }
  if (!written) {
    return {
      message: `"${text}" is no target; expected step-id, guide-id/step-id, or guide-id/ for that guide's start.`,
    }
  }
  const other = parsedGuides.get(written.guide)
  if (written.step !== undefined && written.guide === guide && parsedGuides.has(written.step)) {
    const start = parsedGuides.get(written.step)?.index?.start
    return {
      ...(start !== undefined && { meant: { guide: written.step, step: start } }),
      message: `no step "${text}" in this guide, but a guide of that name. For its start, write "${text}/", with a slash.`,
    }
  }
  if (!other) {
    const close = nearest(written.guide, parsedGuides.keys())
    const hint = close ? `did you mean "${close}"?` : `The guides are: ${listed([...parsedGuides.keys()])}.`
    const meant =
      close && parsedGuides.get(close)?.steps.has(written.step ?? '')
        ? { meant: { guide: close, step: written.step ?? '' } }
        : {}
    return { ...meant, message: `no guide "${written.guide}"${close ? '; ' : '. '}${hint}` }
  }
  // A guide whose own start is missing has a finding of its own.
  if (written.step === undefined) return {}
  const where = written.guide === guide ? 'in this guide' : `in guide "${written.guide}"`
  const close = nearest(written.step, other.steps.keys()) ?? longer(written.step, other.steps.keys())
  if (close) {
    const meant = { guide: written.guide, step: close }
    const shown = written.guide === guide ? close : keyOf(meant)
    return { meant, message: `no step "${written.step}" ${where}; did you mean "${shown}"?` }
  }
  const elsewhere = [...parsedGuides.values()].find((one) => one.steps.has(written.step ?? ''))
  const hint = elsewhere
    ? `There is one in another guide: write "${elsewhere.id}/${written.step}".`
    : isId(written.step)
      ? `Write the name of a step's file without .mdx, or add ${other.folder}/${written.step}.mdx.`
      : "Write the name of a step's file without .mdx."
  return { message: `no step "${written.step}" ${where}. ${hint}` }
}

function nameOfSign(sign: string): string {
  return { ',': 'comma', ';': 'semicolon' }[sign] ?? 'full stop'
}

/** The step that is meant by a target written as a path, an address, a file, in capitals or as the step's title. */
function slipped(text: string, guide: string, parsedGuides: ParsedGuides): Target | undefined {
  const parts = plainName(text)
    .replace(/\\/g, '/')
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replace(/[,;.]$/, '')
    .replace(/\.mdx?$/, '')
    .split('/')
  const [step = '', own = guide] = parts.reverse()
  for (const id of new Set([own, guide])) {
    const there = parsedGuides.get(id)
    for (const name of [step, slug(step)]) if (there?.steps.has(name)) return { guide: id, step: name }
    const title = step.trim().toLowerCase()
    const titled = [...(there?.steps.values() ?? [])].filter((one) => one.title.toLowerCase() === title)
    if (titled.length === 1 && titled[0]) return { guide: id, step: titled[0].id }
  }
  return undefined
}

function listed(names: string[]): string {
  return names.length > 8
    ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more`
    : names.join(', ') || 'none yet'
}

/** The one name that goes on where this one ends, or ends where this one goes on. */
function longer(name: string, names: Iterable<string>): string | undefined {
  const found = [...names].filter((one) => one.startsWith(`${name}-`) || name.startsWith(`${one}-`))
  return found.length === 1 ? found[0] : undefined
}

/** A target as a step's front matter names it. */
export interface TargetIn {
  readonly text: string
  readonly place: () => Place
  /** Where the walk goes on after the part that begins there. */
  readonly then?: { readonly text: string; readonly place: () => Place }
  readonly choice?: ParsedChoice
}

/** Every target that a step's front matter names, with its place. */
export function targetsIn(parsed: ParsedStep): TargetIn[] {
  const { matter, next, then } = parsed
  const back = (text: string | undefined, path: Path) =>
    text === undefined ? {} : { then: { text, place: () => matter.place([...path, 'then']) } }
  const targets = parsed.choices.flatMap((choice): TargetIn[] =>
    choice.to === undefined
      ? []
      : [
          {
            text: choice.to,
            place: () => matter.place([...choice.path, 'to']),
            choice,
            ...back(choice.then, choice.path),
          },
        ],
  )
  return next === undefined
    ? targets
    : [...targets, { text: next, place: () => matter.place(['next']), ...back(then, []) }]
}

/** Looks up a `then`: a step of the guide itself. */
export function lookUpThen(
  { text, place }: { readonly text: string; readonly place: () => Place },
  guide: string,
  parsedGuides: ParsedGuides,
  about: About,
): ReturnType<typeof lookUp> {
  const written = readTarget(text, guide)
  if (!written || (written.guide === guide && written.step !== undefined))
    return lookUp(text, guide, parsedGuides, place, about)
  const message = `then: expected the id of a step of this guide, where the walk goes on afterwards, found "${text}". Name a step of this guide.`
  return { findings: [finding('missing-target', place(), message, about)] }
}
