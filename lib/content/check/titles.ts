import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { placeOf } from '../body/written'
import { finding, type About, type Finding } from '../findings/findings'
import { plainText, type ParsedGuides } from '../library/guides'
import type { ParsedText } from '../library/parsed-steps'

/** Guides with the title of another, so that readers cannot tell them apart in a list. */
export function checkTitles(parsedGuides: ParsedGuides, original: ParsedGuides): Finding[] {
  const first = new Map<string, string>()
  return [...parsedGuides.values()].flatMap(({ id, index }) => {
    const title = wordsOf(index?.title ?? '')
    // One that the first language does not have may be another of its guides, under a wrong name.
    if (!index || index.draft || title === '' || !original.has(id)) return []
    const other = first.get(title)
    if (other === undefined) {
      first.set(title, id)
      return []
    }
    const message = `the guide "${other}" has the same title, and readers cannot tell them apart in a list. Say in one of them what makes it another.`
    return [finding('same-label', index.matter.place(['title']), message, { guide: id })]
  })
}

/** A heading at the top of a text that says the title again, which stands right above it. */
export function checkRepeatedTitle(
  { title }: ParsedText,
  { children: [top] }: Root,
  about: About,
): Finding[] {
  if (top?.type !== 'heading' || wordsOf(toString(top)) !== wordsOf(plainText(title))) return []
  const message =
    'readers see the title twice, for this heading says it again. Take the heading out: the title of the front matter is shown above the text.'
  return [finding('unseen', placeOf(top), message, about)]
}

function wordsOf(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ')
}
