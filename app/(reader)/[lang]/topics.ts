import { localise, type Content } from '@/lib/content'

/** The site's topics, in the words of a language. */
export function topicsIn({ site }: Content, lang: string): { id: string; label: string }[] {
  return site.topics.map(({ id, label }) => ({ id, label: localise(label, lang, site) }))
}
