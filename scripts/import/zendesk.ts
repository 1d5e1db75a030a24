import { z } from 'zod'
import { UserError } from '@/lib/command/user-error'

// https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/

const articleSchema = z.object({
  title: z.string().optional(),
  name: z.string().optional(),
  body: z.string().nullable(),
})
const exportSchema = z.union([
  z.object({ articles: z.array(articleSchema) }).transform(({ articles }) => articles),
  z.object({ article: articleSchema }).transform(({ article }) => [article]),
  z.array(articleSchema),
  articleSchema.transform((article) => [article]),
])

const MOST_ARTICLES = 500

interface Articles {
  readonly articles: readonly { readonly title: string; readonly body: string }[]
  /** Titles of those without a text. */
  readonly empty: readonly string[]
}

/** The articles of a Zendesk help center's export, each with its HTML. */
export function articlesOf(text: string): Articles {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new UserError(`The file is no JSON: ${(error as Error).message}. Export it once more.`)
  }
  const { data } = exportSchema.safeParse(json)
  const empty: string[] = []
  const articles = (data ?? []).flatMap(({ title, name, body }) => {
    const said = title ?? name ?? ''
    if (!body) empty.push(said)
    return body ? [{ title: said || 'TODO', body }] : []
  })
  if (articles.length === 0)
    throw new UserError(
      'Expected articles as Zendesk exports them: { "articles": [ { "title": "…", "body": "<p>…</p>" } ] }.',
    )
  if (articles.length > MOST_ARTICLES)
    throw new UserError(
      `The file has ${articles.length} articles; expected at most ${MOST_ARTICLES} at once.`,
    )
  return { articles, empty }
}
