import { keyOf } from '@/lib/tree'
import type { ParsedChoice, ParsedStep } from '../library/parsed-steps'
import { breaking, conditionsOf, following } from '../findings/causes'
import { finding, type About, type Finding } from '../findings/findings'
import type { Path } from '../findings/located'
import { resolve, type ParsedGuide, type ParsedGuides } from '../library/guides'
import { checkSameWords } from './other-language'
import { checkTranslatedShape } from './step-shape'
import { surplusStep } from './surplus-step'
import { folderOf, lookUp } from './targets'

/** In what another language's guides differ from the first language's: structure is an error, what is lacking a warning. */
export function checkTranslation(language: string, own: ParsedGuides, first: ParsedGuides): Finding[] {
  const findings: Finding[] = []
  const folder = folderOf(first)
  for (const guide of own.values()) {
    const original = first.get(guide.id)
    if (original) findings.push(...checkGuide(guide, original, own, first, folder))
    else if (guide.index || guide.steps.size > 0) {
      const place = {
        file: guide.index?.file ?? [...guide.steps.values()][0]?.file ?? guide.folder,
        line: 1,
        column: 1,
      }
      const message =
        'the first language has no such guide. Write it there first, or rename this folder as the guide is named there.'
      const gone = `${folder}/${guide.id}`
      findings.push(
        following(breaking(finding('translation', place, message, { guide: guide.id }), gone), gone),
      )
    }
  }
  for (const original of first.values()) {
    const wanted = `${language}/${original.id}`
    const report = (file: string, about: About, name: string, ...follows: string[]) => {
      const message = `not yet in "${language}"; readers see it in the first language. Add ${wanted}/${name}.mdx.`
      findings.push(
        following(
          finding('untranslated', { file, line: 1, column: 1 }, message, about),
          ...[language, wanted, `${wanted}/*`, `${wanted}/${name}.mdx`, file, ...follows],
        ),
      )
    }
    const there = own.get(original.id)
    if (original.index && !there?.index) report(original.index.file, { guide: original.id }, 'index')
    for (const step of original.steps.values())
      if (!there?.steps.has(step.id))
        report(step.file, { guide: original.id, step: step.id }, step.id, original.index?.file ?? '')
  }
  return findings
}

function checkGuide(
  guide: ParsedGuide,
  original: ParsedGuide,
  own: ParsedGuides,
  first: ParsedGuides,
  folder: string,
): Finding[] {
  const findings: Finding[] = []
  const { index } = guide
  const start = original.index?.start
  if (index?.start !== undefined && start !== undefined && index.start !== start) {
    const message = `start: expected "${start}" as in the first language, found "${index.start}".`
    findings.push(
      following(
        finding('translation', index.matter.place(['start']), message, { guide: guide.id }),
        original.index?.file ?? '',
      ),
    )
  }
  if (index && original.index)
    findings.push(...checkSameWords(index, original.index, guide.folder, folder, { guide: guide.id }))
  const topic = original.index?.topic
  if (original.index && index?.topic !== undefined && index.topic !== topic) {
    const message = `topic: expected ${topic === undefined ? 'none' : `"${topic}"`} as in the first language, found "${index.topic}".`
    const found = finding('translation', index.matter.place(['topic']), message, { guide: guide.id })
    findings.push(following(found, original.index.file))
  }
  for (const step of guide.steps.values()) {
    const twin = original.steps.get(step.id)
    if (twin)
      findings.push(
        ...checkTranslatedShape(step, twin, guide.id),
        ...checkStep(step, twin, guide.id, first).map((one) => following(one, twin.file)),
        ...checkSameWords(step, twin, guide.folder, folder, { guide: guide.id, step: step.id }),
      )
    else findings.push(surplusStep(step, guide, own, first, folder))
  }
  return findings
}

function checkStep(step: ParsedStep, twin: ParsedStep, guide: string, first: ParsedGuides): Finding[] {
  const about = { guide, step: step.id }
  const [kind, ...others] = twin.kinds
  // What cannot be read, or is no one kind, has findings of its own.
  if (kind === undefined || others.length > 0 || step.unread || twin.unread) return []
  const report = (path: (string | number)[], message: string, part: 'key' | 'value' = 'value') =>
    finding('translation', step.matter.place(path, part), message, about)
  const [own, ...more] = step.kinds
  if (own !== undefined && !step.kinds.includes(kind)) {
    const message = `the first language has "${kind}" here, this file "${own}". A translation changes words alone.`
    return more.length > 0 ? [] : [report([own], message, 'key')]
  }
  if (own === undefined) return []
  if (kind === 'outcome') {
    if (step.outcome === undefined || twin.outcome === undefined || step.outcome === twin.outcome) return []
    return [
      report(
        ['outcome'],
        `outcome: expected "${twin.outcome}" as in the first language, found "${step.outcome}".`,
      ),
    ]
  }
  if (kind === 'next')
    return [
      ...sameTarget(step, ['next'], step.next, twin.next, guide, first),
      ...sameReturn(step, [], step.then, twin.then, guide, first),
    ]
  const ids = new Set(step.choices.map(({ id }) => id))
  const missing = twin.choices.filter(({ id }) => !ids.has(id))
  const findings = step.choices.flatMap((choice, i) => {
    // One without id and target, and the second of one id, have findings of their own.
    if (choice.id === '' || step.choices.findIndex(({ id }) => id === choice.id) < i) return []
    const original = twin.choices.find(({ id }) => id === choice.id)
    if (original)
      return [
        ...sameTarget(step, [...choice.path, 'to'], choice.to, original.to, guide, first),
        ...sameReturn(step, choice.path, choice.then, original.then, guide, first),
        ...sameConditions(step, choice, original).map((one) => following(one, conditionsOf(twin.file))),
      ]
    return [report([...choice.path, choice.idIsWritten ? 'id' : 'to'], extra(choice, missing))]
  })
  const surplus = step.choices.length - (twin.choices.length - missing.length)
  // An answer under another name is one fault, not two.
  for (const { id, label } of missing.slice(surplus)) {
    findings.push(
      report(['choices'], `the answer "${id}" of the first language ("${label}") is missing. Add it.`, 'key'),
    )
  }
  return findings
}

function extra({ id }: ParsedChoice, missing: readonly ParsedChoice[]): string {
  const [only, ...more] = missing
  const hint = only && more.length === 0 ? `did you mean "${only.id}"?` : 'Remove it, or add it there.'
  return `the first language has no answer "${id}" here${only && more.length === 0 ? '; ' : '. '}${hint}`
}

/** A `then` is there in both or in neither. */
function sameReturn(
  step: ParsedStep,
  path: Path,
  own: string | undefined,
  original: string | undefined,
  guide: string,
  first: ParsedGuides,
): Finding[] {
  if (own !== undefined && original !== undefined)
    return sameTarget(step, [...path, 'then'], own, original, guide, first)
  if (own === original) return []
  const message =
    own === undefined
      ? `then: expected "${original ?? ''}" as in the first language, found none. Add it.`
      : `then: the first language has none here, found "${own}". Remove it, or add it there.`
  return [
    finding('translation', step.matter.place([...path, 'then'], 'key'), message, { guide, step: step.id }),
  ]
}

/** What must be known for an answer is the same in both. */
function sameConditions(step: ParsedStep, own: ParsedChoice, original: ParsedChoice): Finding[] {
  const written = ({ when = {} }: ParsedChoice) =>
    Object.entries(when)
      .map(([name, is]) => `${name}: ${is.length === 1 ? is.join('') : `[${is.join(', ')}]`}`)
      .sort()
      .join(', ')
  if (written(own) === written(original)) return []
  const said = (choice: ParsedChoice) => (choice.when ? `{ ${written(choice)} }` : 'none')
  const message = `when: expected ${said(original)} as in the first language, found ${said(own)}.`
  const [guide = ''] = step.file.split('/').slice(-2)
  return [
    finding('translation', step.matter.place([...own.path, 'when'], 'key'), message, {
      guide,
      step: step.id,
    }),
  ]
}

function sameTarget(
  step: ParsedStep,
  path: Path,
  own: string | undefined,
  original: string | undefined,
  guide: string,
  first: ParsedGuides,
): Finding[] {
  const about = { guide, step: step.id }
  if (own === undefined || original === undefined || own === original) return []
  const place = () => step.matter.place(path)
  const [here, there] = [resolve(own, guide, first), resolve(original, guide, first)]
  if (here && there && keyOf(here) === keyOf(there)) return []
  const { findings } = lookUp(own, guide, first, place, about)
  if (findings.length > 0)
    return own === original
      ? []
      : findings.map((one) => ({
          ...one,
          message: one.message.replace(
            /(?:; did you mean|\. Write|\. There).*$|$/,
            `; expected "${original}" as in the first language.`,
          ),
        }))
  return [
    finding(
      'translation',
      place(),
      `expected "${original}" as in the first language, found "${own}".`,
      about,
    ),
  ]
}
