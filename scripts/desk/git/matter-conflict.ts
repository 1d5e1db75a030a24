import { isObject, isTexts } from '@/lib/json-shape'
import { inFrontMatter } from '@/lib/scaffold/edit'
import { withComments } from '../text/comments'
import { addEntry, inTurn, matterOf, removeEntry, setField, type Edit } from '../text/matter'
import { addedInPlace, orderDifference } from './answer-order'
import { answersIn, fieldsIn, type Difference, type Fields } from './matter-fields'
import { standing } from '../text/standing'
import type { Question, Settling } from './sides'

const NAMES: Readonly<Record<string, string>> = {
  ...{ title: 'Title', summary: 'Summary', start: 'Where it starts', keywords: 'Keywords', owner: 'Owner' },
  ...{ next: 'What it goes on with', then: 'What it goes on with afterwards', outcome: 'How it ends' },
  ...{ reviewed: 'When it was reviewed', reviewBy: 'When to review it', aliases: 'Former names' },
  ...{
    label: 'the answer’s words',
    to: 'where it leads',
    hint: 'its hint',
    match: 'the error texts it fits',
  },
  ...{ when: 'when it is known', draft: 'Whether it is a draft', sources: 'Sources' },
}

/**
 * What is to be asked of front matter that two have changed, field by field and answer by answer.
 * @param ours the file whose lines stay as they are, but for what is taken over
 * @returns undefined where either cannot be read
 */
export function matterSettling(ours: string, theirs: string, base?: string): Settling | undefined {
  const [mine, other] = [fieldsIn(ours), fieldsIn(theirs)]
  if (!mine || !other) return undefined
  const before = base === undefined ? undefined : fieldsIn(base)
  const differences = [
    ...ofFields(mine, other, before),
    ...ofAnswers(mine, other, before),
    ...orderDifference(mine, other, before),
  ].sort((a, b) => a.rank - b.rank)
  const asked = differences.filter(({ stands }) => stands === undefined)
  const settled: Settling['settled'] = (keep) => {
    const edits = differences.flatMap(({ ours: value, theirs: theirValue, stands, put }, n) => {
      const kept = stands ?? keep[asked.indexOf(differences[n]!)]
      if (kept === 'theirs') return [put(theirValue)]
      return kept === 'both' ? [put(bothOf(value, theirValue))] : []
    })
    const comments: Edit = (file) =>
      inFrontMatter(file, (yaml) =>
        withComments(yaml, yamlOf(ours), yamlOf(theirs), base === undefined ? undefined : yamlOf(base)),
      )
    return inTurn(...edits, addedInPlace(mine, other), comments)(ours)
  }
  // What cannot be written field by field is asked line by line.
  const all = (keep: 'ours' | 'theirs') => settled(asked.map(() => keep))
  if (all('ours') === undefined || all('theirs') === undefined) return undefined
  return { parts: asked.map(questionOf), settled }
}

function yamlOf(file: string): string {
  return matterOf(file) ?? ''
}

function questionOf({ where, ours, theirs }: Difference): Question {
  const both = isTexts(ours) && isTexts(theirs)
  const words =
    ours === undefined
      ? 'You took this away, and somebody else changed it.'
      : theirs === undefined
        ? 'You changed this, and somebody else took it away.'
        : both
          ? 'You and somebody else both changed this list. Keep one of the two, or what either has.'
          : 'You and somebody else both changed this. Keep one of the two.'
  return { where, words, ours: shown(ours), theirs: shown(theirs), both }
}

function shown(value: unknown): string {
  if (value === undefined) return ''
  if (isTexts(value)) return value.join(', ')
  if (!isObject(value)) return typeof value === 'string' ? value : JSON.stringify(value)
  return Object.entries(value)
    .map(([name, one]) => `${name}: ${shown(one)}`)
    .join('\n')
}

function bothOf(ours: unknown, theirs: unknown): unknown {
  return isTexts(ours) && isTexts(theirs) ? [...new Set([...ours, ...theirs])] : ours
}

function ofFields(ours: Fields, theirs: Fields, base: Fields | undefined): Difference[] {
  return namesOf(ours, theirs)
    .filter((name) => name !== 'choices' || !answersIn(ours) || !answersIn(theirs))
    .map((name) => ({
      ...valuesOf(name, ours, theirs, base),
      where: NAMES[name] ?? name,
      put: (value) => setField([name], value ?? null),
      rank: value(ours, name) === undefined ? 0 : 1,
    }))
}

function ofAnswers(ours: Fields, theirs: Fields, base: Fields | undefined): Difference[] {
  const [mine, other, before] = [answersIn(ours), answersIn(theirs), base && answersIn(base)]
  if (!mine || !other) return []
  const ids = [...mine.keys()]
  return [...new Set([...ids, ...other.keys()])].flatMap((id): Difference[] => {
    const [own, their] = [mine.get(id), other.get(id)]
    const place = ids.indexOf(id)
    const words = (own ?? their)?.label
    const label = `Answer “${typeof words === 'string' ? words : id}”`
    if (own && their)
      return namesOf(own, their).map((name) => ({
        ...valuesOf(name, own, their, before?.get(id)),
        where: `${label}: ${NAMES[name] ?? name}`,
        put: (value) => setField(['choices', place, name], value ?? null),
        rank: 2,
      }))
    const stands = standing(own, their, before?.get(id), before !== undefined)
    return [
      {
        ...{ where: label, ours: own, theirs: their, stands },
        put: (value) =>
          value === undefined ? removeEntry(['choices'], place) : addEntry(['choices'], value as Fields),
        // From the last to the first, so that the others stay where they are; then what is added.
        rank: their ? 1_000_000 : 1_000 - place,
      },
    ]
  })
}

function valuesOf(name: string, ours: Fields, theirs: Fields, base: Fields | undefined) {
  const [own, their] = [value(ours, name), value(theirs, name)]
  return {
    ours: own,
    theirs: their,
    stands: standing(own, their, value(base ?? {}, name), base !== undefined),
  }
}

function value(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

function namesOf(ours: Fields, theirs: Fields): string[] {
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
}
