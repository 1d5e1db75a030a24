import type { Guide } from '@/lib/tree'

/** A part of the home page. */
export interface GuideGroup {
  id: string
  /** Left out where there is only one group, which needs no name. */
  label?: string
  /** Whether the label is a word of the interface. */
  own?: boolean
  guides: readonly Guide[]
}

export interface Topic {
  id: string
  label: string
}

/** As many action links as a person looks over; more guides than that come folded. */
const MOST_LINKS = 24
/** A folded group longer than this is cut by first letters. */
const LONGEST_GROUP = 60
/** About as long are the parts then. */
const PART = 30

/**
 * The guides of a site as the home page groups them: by the site's topics, in their order, then the rest; many guides
 * without topics by their first letters, in the order of the language.
 */
export function groupsOf(
  guides: readonly Guide[],
  { lang, topics, other }: { lang: string; topics: readonly Topic[]; other: string },
): GuideGroup[] {
  const known = new Set(topics.map(({ id }) => id))
  const byTopic = topics.map(({ id, label }) => ({
    id,
    label,
    guides: guides.filter(({ topic }) => topic === id),
  }))
  const rest = guides.filter(({ topic }) => !known.has(topic ?? ''))
  const named = byTopic.filter((group) => group.guides.length > 0)
  const all: GuideGroup[] =
    named.length > 0
      ? [...named, { id: '', label: other, own: true, guides: rest }]
      : [{ id: '', guides: rest }]
  const groups = all.filter((group) => group.guides.length > 0)
  return isMany(guides) ? groups.flatMap((group) => byLetters(group, lang)) : groups
}

/** Whether there are so many guides that they come folded. */
export function isMany(guides: readonly Guide[]): boolean {
  return guides.length > MOST_LINKS
}

function byLetters(group: GuideGroup, lang: string): GuideGroup[] {
  const { compare } = new Intl.Collator(lang, { numeric: true })
  const sorted = group.guides.toSorted((a, b) => compare(a.title, b.title))
  if (group.label !== undefined && sorted.length <= LONGEST_GROUP) return [{ ...group, guides: sorted }]
  const parts: Guide[][] = []
  for (const guide of sorted) {
    const part = parts.at(-1)
    const before = part?.at(-1)
    const sameLetter = before && initial(before, lang) === initial(guide, lang)
    if (part && (part.length < PART || sameLetter)) part.push(guide)
    else parts.push([guide])
  }
  // A part of its own for the last few would only be one more to open.
  if (parts.length > 1 && parts.at(-1)!.length < PART / 3) parts.at(-2)!.push(...parts.pop()!)
  if (parts.length === 1 && group.label !== undefined) return [{ ...group, guides: sorted }]
  return parts.map((part, i) => {
    const ends = [initial(part[0]!, lang), initial(part.at(-1)!, lang)]
    const letters = ends[0] === ends[1] ? ends[0]! : ends.join('–')
    const label = group.label === undefined ? letters : `${group.label}: ${letters}`
    return { id: `${group.id}.${i + 1}`, label, ...(group.own && { own: true }), guides: part }
  })
}

/** The first letter or digit of a title. */
function initial({ title }: Guide, lang: string): string {
  return (/[\p{L}\p{N}]\p{M}*/u.exec(title)?.[0] ?? '#').toLocaleUpperCase(lang)
}
