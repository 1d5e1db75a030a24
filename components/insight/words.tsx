import type { InsightView } from '@/lib/insight/view'
import { number } from '@/lib/insight/share'

/** What readers wrote after "no", grouped by the words that they share. */
export function Comments({ groups }: { groups: InsightView['comments'] }) {
  if (groups.length === 0) return <p>Nothing yet.</p>
  return (
    <ul role="list" className="insight-groups">
      {groups.map(({ words, texts }) => (
        <li key={texts[0]?.id}>
          <h3>{heading(words, texts.length)}</h3>
          <ul>
            {texts.map(({ id, day, guide, step, text }) => (
              <li key={id}>
                <q>{text}</q> {`${day}, at ${guide}/${step}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** What was searched for, or pasted, and found nothing. */
export function Unanswered({ groups }: { groups: InsightView['unanswered'] }) {
  if (groups.length === 0) return <p>Nothing that was seen five times.</p>
  return (
    <ul role="list" className="insight-groups">
      {groups.map(({ words, texts }) => (
        <li key={texts[0]?.text}>
          <h3>{heading(words, texts.length)}</h3>
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

function heading(words: readonly string[], n: number): string {
  return n === 1 ? words.join(' ') : `${words.join(' ')}: ${number(n)} alike`
}
