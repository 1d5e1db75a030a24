import type { SearchData, SearchTexts } from '@/lib/search/data'
import { decodePostings, encodePostings, type Postings } from '@/lib/search/postings'

interface Packed {
  readonly data: SearchData
  readonly texts: SearchTexts
}

/** The data of a search with all guides so many times, the copies under other addresses: a site as large as one likes, in real words. */
export function timesOver({ data, texts }: Packed, times: number): Packed {
  const over = <T>(list: readonly T[]): T[] => Array.from({ length: times }, () => list).flat()
  const { guides, steps } = data
  const phrases = texts.phrases.reduce((sum, count) => sum + count, 0)
  const postings = (one: Postings, lists: number): Postings => {
    const all: string[][] = Array.from({ length: lists * times }, () => [])
    decodePostings(one, (term, list) => {
      for (let n = 0; n < times; n++) all[list + n * lists]!.push(term)
    })
    return encodePostings(all)
  }
  const count = steps.ids.length
  return {
    data: {
      ...data,
      guides: {
        ids: over(guides.ids).map((id, i) => `${id}-${i}`),
        titles: over(guides.titles),
        sizes: over(guides.sizes),
        starts: over(guides.starts),
      },
      steps: {
        ids: over(steps.ids),
        titles: over(steps.titles),
        to: over(steps.to),
        labels: over(steps.labels),
        back: over(steps.back),
        foreign: [],
      },
    },
    texts: {
      ...texts,
      themes: over(texts.themes),
      phrases: over(texts.phrases),
      wanted: postings(texts.wanted, phrases),
      asked: postings(texts.asked, count),
      named: postings(texts.named, count),
      body: postings(texts.body, count),
    },
  }
}
