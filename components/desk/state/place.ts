/** What of the site is on the desk. */
export type Place =
  | { readonly kind: 'overview' }
  | { readonly kind: 'changes' }
  | { readonly kind: 'guide'; readonly guide: string }
  /** A step; `index` is the guide's front page. */
  | { readonly kind: 'step'; readonly guide: string; readonly step: string }

/** The part of an address after `#` that names a place, with the language that is written in. */
export function hashOf(place: Place, lang: string): string {
  if (place.kind === 'overview') return `#/${lang}`
  if (place.kind === 'changes') return `#/${lang}/_changes`
  return `#/${lang}/${place.guide}${place.kind === 'step' ? `/${place.step}` : ''}`
}

/** What an address names; the overview where it names nothing. The language is '' where it names none. */
export function placeIn(hash: string): { place: Place; lang: string } {
  const [lang = '', guide, step] = hash.replace(/^#\/?/, '').split('/')
  if (!guide) return { lang, place: { kind: 'overview' } }
  if (guide === '_changes') return { lang, place: { kind: 'changes' } }
  return { lang, place: step ? { kind: 'step', guide, step } : { kind: 'guide', guide } }
}

/** Where the text of a step lies, from the content root. */
export function fileOf(lang: string, { guide, step }: { guide: string; step: string }): string {
  return `${lang}/${guide}/${step}.mdx`
}

/** A target as a writer of `guide` writes it. */
export function targetText(guide: string, to: { readonly guide: string; readonly step: string }): string {
  return to.guide === guide ? to.step : `${to.guide}/${to.step}`
}
