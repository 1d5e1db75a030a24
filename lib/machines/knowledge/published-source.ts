import pMap from 'p-map'
import { z } from 'zod'
import { UserError } from '@/lib/command/user-error'
import { SEARCH_FORMAT, type SearchData, type SearchTexts } from '@/lib/search/data'
import { SCHEMA_FILE } from '../guide/guide-document'
import { guideSchema, type GuideDocument } from '../schemas/guide'
import type { Source } from './knowledge'

/** Reads a file of a site by its path below the site's root; undefined where there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>

const AT_ONCE = 8
/** A guide’s Markdown among the links of llms.txt. */
const GUIDE = /\]\([^()\s]*?\/([A-Za-z0-9-]+)\/([a-z0-9-]+)\.md\)/g

/** The search is our own, and is as good as the site that publishes it: its parts are looked at where they are used. */
const searchSchema = z.looseObject({
  format: z.literal(SEARCH_FORMAT),
  lang: z.string(),
  folder: z.string(),
  guides: z.looseObject({}),
  steps: z.looseObject({}),
})
const textsSchema = z.looseObject({ matches: z.array(z.tuple([z.string(), z.number(), z.string()])) })

/**
 * The knowledge of a published site: its llms.txt says which guides there are, and their JSON has all else.
 * @param name of the site, for what is told to people
 * @param stamp see `Source`
 */
export function publishedSource(read: ReadFile, name: string, stamp: Source['stamp']): Source {
  const need = async (path: string): Promise<string> => {
    const text = await read(path)
    if (text === undefined)
      throw new UserError(
        `${name} has no file ${path}. Is it a site that Signpost has made, and its whole address?`,
      )
    return text
  }
  const json = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
    const read = schema.safeParse(parsed(await need(path)))
    if (read.success) return read.data
    const [issue] = read.error.issues
    throw new UserError(
      `${name}: ${path} is not what was expected (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}). Was it made by another version of Signpost?`,
    )
  }
  const names = async (): Promise<Map<string, string[]>> => {
    const byLanguage = new Map<string, string[]>()
    for (const [, lang = '', guide = ''] of (await need('llms.txt')).matchAll(GUIDE))
      byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), guide])
    return byLanguage
  }
  const guides = async (lang: string): Promise<readonly GuideDocument[]> =>
    pMap((await names()).get(lang) ?? [], (guide) => json(`${lang}/${guide}.json`, guideSchema), {
      concurrency: AT_ONCE,
    })
  return {
    stamp,
    languages: async () => [...(await names()).keys()],
    guides,
    search: async (lang) => {
      const [guide = ''] = (await names()).get(lang) ?? []
      const { $schema = '', site } = await json(`${lang}/${guide}.json`, guideSchema)
      const root = $schema.slice(0, -SCHEMA_FILE.length)
      const data = await json((site.search ?? '').slice(root.length), searchSchema)
      // An address from the origin on, below the path at which the site lies.
      const folder = data.folder.slice(new URL(root).pathname.length)
      const texts = await json(`${folder}/${lang}.texts.json`, textsSchema)
      return { data: data as unknown as SearchData, texts: texts as unknown as SearchTexts }
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
