import { keyOfText } from '@/lib/insight/groups'
import type { InsightView } from '@/lib/insight/view'
import { number } from '@/lib/insight/share'

interface WordsProps {
  /** The page's address, and what it was asked for with. */
  action: string
  query: string
  /** In which an answer would be made. */
  guide: string
}

/** What readers wrote after "no", grouped by the words that they share. */
export function Comments({
  groups,
  action,
  query,
}: Pick<WordsProps, 'action' | 'query'> & { groups: InsightView['comments'] }) {
  if (groups.length === 0) return <p>Nothing yet.</p>
  return (
    <ul role="list" className="insight-groups">
      {groups.map(({ words, texts }) => (
        <li key={texts[0]?.id}>
          <h3>{heading(words, texts.length)}</h3>
          <MakeAnswer {...{ action, guide: texts[0]!.guide, text: texts[0]!.text }} />
          <ul>
            {texts.map(({ id, day, guide, step, text }) => (
              <li key={id}>
                <q>{text}</q> {`${day}, at ${guide}/${step}`}{' '}
                <form method="post" action={`${action}/remove`}>
                  <input type="hidden" name="comment" value={id} />
                  <input type="hidden" name="next" value={query && `?${query}`} />
                  <button aria-label={`Remove: ${text}`}>Remove</button>
                </form>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** What was searched for, or pasted, and found nothing. */
export function Unanswered({
  groups,
  action,
  guide,
}: Pick<WordsProps, 'action' | 'guide'> & { groups: InsightView['unanswered'] }) {
  if (groups.length === 0) return <p>Nothing that was seen five times.</p>
  return (
    <ul role="list" className="insight-groups">
      {groups.map(({ words, texts }) => (
        <li key={texts[0]?.text}>
          <h3>{heading(words, texts.length)}</h3>
          <MakeAnswer {...{ action, guide, text: texts[0]!.text }} />
          <ul>
            {texts.map(({ kind, text, n, last }) => (
              <li key={`${kind} ${text}`}>
                <q>{text}</q>{' '}
                {`${kind === 'error' ? 'pasted' : 'searched for'} ${number(n)} times, last on ${last}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** The change of files that would answer what a group says. */
function MakeAnswer({ action, guide, text }: Pick<WordsProps, 'action' | 'guide'> & { text: string }) {
  const key = keyOfText(text)
  const query = new URLSearchParams({ key, guide }).toString()
  return (
    <p>
      <a href={`${action}/answer.patch?${query}`}>Make it an answer</a>: a new answer and step in {guide}, as
      a change of files (.patch). Or <code>{`npm run insight -- answer ${key} --guide ${guide}`}</code>
    </p>
  )
}

function heading(words: readonly string[], n: number): string {
  return n === 1 ? words.join(' ') : `${words.join(' ')}: ${number(n)} alike`
}
