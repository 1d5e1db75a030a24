import { ActionLink } from '@/components/action-link/action-link'
import { aroundWords } from '@/components/spoken/around'
import { stepAddress } from '@/lib/addresses'
import { keyOf, returnsOf, targetOf, type Guides, type Target } from '@/lib/tree'
import { messages, nameAttributes, spokenLang, type LangOf } from '@/lib/messages'

interface ReturnsProps {
  lang: string
  allGuides: Guides
  /** The outcome. */
  at: Target
  langOf?: LangOf
}

/**
 * For whom an outcome is not the end: from where they came, and the step to go on with. Without scripts all of them are named; for a
 * reader whose answers are known, `components/trail` leaves their own.
 */
export function Returns({ lang, allGuides, at, langOf }: ReturnsProps) {
  const say = messages(lang)
  const ways = new Map<string, { from: string; fromLang: string; to: Target; title: string }>()
  for (const call of returnsOf(allGuides, at)) {
    const [asked, to] = [targetOf(call.from), targetOf(call.then)]
    const guide = allGuides.get(asked.guide)
    const from = asked.guide === at.guide ? guide?.steps.get(asked.step)?.title : guide?.title
    const fromLang = langOf?.(lang, asked.guide, asked.guide === at.guide ? asked.step : undefined) ?? lang
    const title = allGuides.get(to.guide)?.steps.get(to.step)?.title
    if (from !== undefined && title !== undefined)
      ways.set(`${from} ${call.then}`, { from, fromLang, to, title })
  }
  if (ways.size === 0) return null
  return (
    <ul role="list" className="post" data-returns="" aria-label={say.goOn} {...nameAttributes(lang)}>
      {[...ways].map(([key, { from, fromLang, to, title }]) => (
        <li key={key} data-return={keyOf(to)}>
          <ActionLink
            href={stepAddress(lang, to)}
            lang={lang}
            shown={spokenLang(lang)}
            hint={<span data-whose="">{aroundWords(say.cameFrom, from, { lang, shown: fromLang })}</span>}
            next
          >
            {aroundWords(say.goOnWithStep, title, { lang, shown: langOf?.(lang, to.guide, to.step) ?? lang })}
          </ActionLink>
        </li>
      ))}
    </ul>
  )
}
