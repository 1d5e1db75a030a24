import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { openContent } from '@/lib/content'
import { searchFiles } from '@/lib/search/files'
import type { SearchData, SearchTexts } from '@/lib/search/data'
import { openSearch } from '@/lib/search/search'
import { writeGeneratedContent } from '../../harness/generated-content'
import { kilobytes, milliseconds, percentile } from '../numbers'
import type { Options } from '../options'
import type { OurSite } from '../our-site'
import type { Measured } from '../table'

interface SearchFigures {
  content: string
  steps: number
  /** Brotli: what the first results need, and the texts that come after. */
  data: number
  texts: number
  /** Milliseconds. */
  opening: number
  queries: { p50: number; p95: number; most: number }
}

const QUERIES = 'tests/lib/search/development.json'
/** Each query is asked so often, the first round for nothing: a browser has compiled what runs for the second letter. */
const ROUNDS = 3

/** Bytes and times of the search, in this process: a phone takes four times as long. */
export async function measureSearch(
  site: OurSite,
  { steps }: Pick<Options, 'steps'>,
  tell: (text: string) => void,
): Promise<Measured> {
  const asked = JSON.parse(await readFile(QUERIES, 'utf8')) as { lang: string; query: string }[]
  const figures = [ofContent('this site', site.root, asked)]
  for (const size of steps.filter((one) => one >= 1000)) {
    tell(`${size} steps`)
    const folder = await mkdtemp(path.join(tmpdir(), 'signpost-bench-'))
    await writeGeneratedContent(folder, { steps: size })
    figures.push(ofContent('generated', folder, asked))
    await rm(folder, { recursive: true })
  }
  return {
    title: 'Search: bytes before the first result, and time of a query',
    notes: [`${asked.length} queries of ${QUERIES}; brotli; script time on this machine.`],
    rows: [
      ['content', 'steps', 'for the first results', 'texts, later', 'opening', 'p50', 'p95', 'most'],
      ...figures.map(({ content, steps, data, texts, opening, queries }) => [
        content,
        steps.toLocaleString('en'),
        ...[data, texts].map(kilobytes),
        ...[opening, queries.p50, queries.p95, queries.most].map(milliseconds),
      ]),
    ],
    data: figures,
  }
}

function ofContent(
  name: string,
  root: string,
  asked: readonly { lang: string; query: string }[],
): SearchFigures {
  const content = openContent({ CONTENT_DIR: root })
  const lang = content.languages[0]!
  const { index, others } = searchFiles(content, lang, {})
  const [dataFile, textsFile] = [JSON.stringify(index), others[`${lang}.texts.json`]!]
  const data = { ...(JSON.parse(dataFile) as typeof index), folder: '' } satisfies SearchData
  const texts = JSON.parse(textsFile) as SearchTexts
  const start = performance.now()
  const search = openSearch(data, texts)
  search.find('a')
  const opening = performance.now() - start
  const queries = asked.filter((one) => one.lang === lang).map(({ query }) => query)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of queries) {
      const begun = performance.now()
      search.find(query)
      if (round > 0) times.push(performance.now() - begun)
    }
  }
  return {
    content: name,
    steps: data.steps.ids.length,
    data: brotliCompressSync(dataFile).length,
    texts: brotliCompressSync(textsFile).length,
    opening,
    queries: { p50: percentile(times, 50), p95: percentile(times, 95), most: percentile(times, 100) },
  }
}
