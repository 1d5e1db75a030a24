import fs from 'node:fs'
import path from 'node:path'
import { createTwoFilesPatch, diffLines } from 'diff'
import type { ParsedGuides } from '@/lib/content'
import { keyOf, targetOf, type Target } from '@/lib/tree'
import type { GuidePair } from './pairs'
import type { Side } from './side'
import type { ChangeKind, TreeChange } from './types'

/** Longer texts are only said to differ: looking for the fewest lines takes long there. */
const MOST_LETTERS = 400_000
const MOST_EDITS = 4_000

type Lines = Pick<TreeChange, 'added' | 'removed' | 'diff'>

/** The lines that two texts differ in; undefined where they are alike. */
export function linesBetween(old: string, now: string): Lines | undefined {
  const [before, after] = [withEnd(old), withEnd(now)]
  if (before === after) return undefined
  if (before.length + after.length > MOST_LETTERS) return {}
  const parts = diffLines(before, after, { maxEditLength: MOST_EDITS })
  if (!parts) return {}
  const count = (is: 'added' | 'removed') => parts.reduce((n, part) => n + (part[is] ? part.count : 0), 0)
  const patch = createTwoFilesPatch('before', 'now', before, after, '', '', { context: 2 })
  return { added: count('added'), removed: count('removed'), diff: patch.split('\n').slice(3).join('\n') }
}

function withEnd(text: string): string {
  // Above the text there are as many lines as the front matter has.
  const lines = text.replaceAll('\r\n', '\n').replace(/^\n+|\n+$/g, '')
  return lines === '' ? '' : `${lines}\n`
}

type Parsed = NonNullable<ReturnType<ParsedGuides['get']>>
type Text = Parsed['index'] | (Parsed['steps'] extends ReadonlyMap<string, infer S> ? S : never)

function textAt(guides: ParsedGuides | undefined, { guide, step }: Target): Text | undefined {
  const found = guides?.get(guide)
  return step === 'index' ? found?.index : found?.steps.get(step)
}

const FIELDS = ['keywords', 'owner', 'reviewed', 'reviewBy', 'sources', 'draft'] as const

/** What became of the words of a guide's front page and steps, in each language, by the name of the step (`index`). */
export function textChanges(pair: GuidePair, old: Side, now: Side): Map<string, TreeChange[]> {
  const changes = new Map<string, TreeChange[]>()
  const places = [
    ...(pair.old && pair.now
      ? [{ at: { guide: pair.now.id, step: 'index' }, was: keyOf({ guide: pair.old.id, step: 'index' }) }]
      : []),
    ...pair.steps
      .filter((step) => step.old && step.now)
      .map(({ at, was }) => ({ at, was: was ?? keyOf(at) })),
  ]
  for (const { at, was } of places) {
    const [first, ...others] = now.languages
    const before = textAt(old.first, targetOf(was))
    const after = textAt(now.parsed.get(first ?? ''), at)
    const own = before && after ? wordsBetween(before, after, at, [old.root, now.root]) : []
    const twins = others.flatMap((lang) => {
      const [twin, later] = [textAt(old.parsed.get(lang), targetOf(was)), textAt(now.parsed.get(lang), at)]
      const stale = textAt(now.parsed.get(lang), targetOf(was))
      if (twin && !later && stale) return [stillCalled(lang, at, stale.id)]
      return translationChanges(lang, at, twin, later, own.length > 0)
    })
    changes.set(at.step, [...own, ...twins])
  }
  for (const { at } of pair.steps.filter((step) => !step.old)) changes.set(at.step, lackingIn(at, now))
  return changes
}

/** Languages that have the guide of a new step, and not the step. */
function lackingIn(at: Target, { languages, parsed }: Side): TreeChange[] {
  return languages
    .slice(1)
    .filter((lang) => parsed.get(lang)?.has(at.guide) && !parsed.get(lang)?.get(at.guide)?.steps.has(at.step))
    .map((lang) => ({
      ...{ kind: 'translation-behind' as const, guide: at.guide, step: at.step },
      text: `There is no ${lang} translation of it yet.`,
    }))
}

function stillCalled(lang: string, { guide, step }: Target, name: string): TreeChange {
  return { kind: 'translation-gone', guide, step, text: `The ${lang} translation is still called ${name}.` }
}

function wordsBetween(
  old: NonNullable<Text>,
  now: NonNullable<Text>,
  at: Target,
  [oldRoot, newRoot]: readonly [string, string],
): TreeChange[] {
  const step = at.step === 'index' ? null : at.step
  const about = (kind: ChangeKind, text: string): TreeChange => ({
    ...{ kind, guide: at.guide, step, text, file: now.file },
  })
  if (old.unread || now.unread) {
    const lines = linesBetween(rawText(oldRoot, old.file), rawText(newRoot, now.file))
    return lines ? [{ ...about('text-changed', `The file has changed${countOf(lines)}.`), ...lines }] : []
  }
  const changes: TreeChange[] = []
  if (old.title !== now.title)
    changes.push(about('title-changed', `The title is “${now.title}” now. Before: “${old.title}”.`))
  if ('summary' in old && 'summary' in now && old.summary !== now.summary)
    changes.push(about('title-changed', `The summary is “${now.summary}” now. Before: “${old.summary}”.`))
  const lines = linesBetween(old.body, now.body)
  if (lines) changes.push({ ...about('text-changed', `The text has changed${countOf(lines)}.`), ...lines })
  const fields = FIELDS.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
  if (fields.length > 0)
    changes.push(about('front-matter', `The front matter has another ${fields.join(', ')}.`))
  return changes
}

function translationChanges(
  lang: string,
  at: Target,
  old: Text | undefined,
  now: Text | undefined,
  isBehind: boolean,
): TreeChange[] {
  const step = at.step === 'index' ? null : at.step
  const about = (kind: ChangeKind, text: string): TreeChange => ({
    ...{ kind, guide: at.guide, step, text },
    ...(now && { file: now.file }),
  })
  if (!now) return old ? [about('translation-gone', `The ${lang} translation is gone.`)] : []
  if (!old) return [about('translation-added', `There is a ${lang} translation now.`)]
  const lines = linesBetween(wholeOf(old), wholeOf(now))
  if (lines)
    return [{ ...about('translation-changed', `The ${lang} words have changed${countOf(lines)}.`), ...lines }]
  return isBehind
    ? [
        about(
          'translation-behind',
          `The ${lang} translation is behind: its file has not changed with the text.`,
        ),
      ]
    : []
}

function rawText(root: string, file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8')
}

/** All words of a file, as lines. */
function wholeOf(text: NonNullable<Text>): string {
  const choices = 'choices' in text ? text.choices : []
  const words = choices.flatMap(({ label, hint = '', summary = '' }) =>
    [label, hint, summary].filter(Boolean),
  )
  return [text.title, 'summary' in text ? text.summary : '', ...words, text.body].filter(Boolean).join('\n')
}

/** How many lines came and went, for the end of a sentence. */
export function countOf({ added, removed }: Lines): string {
  return added === undefined || removed === undefined ? '' : ` (+${added} −${removed} lines)`
}
