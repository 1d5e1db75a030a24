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

/** The articles of a Zendesk help center's export, each with its HTML. */
export function articlesOf(text: string): { title: string; body: string }[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new UserError(`The file is no JSON: ${(error as Error).message}. Export it once more.`)
  }
  const { data } = exportSchema.safeParse(json)
  const articles = (data ?? []).flatMap(({ title, name, body }) => {
    const said = title ?? name ?? ''
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
  return articles
}
