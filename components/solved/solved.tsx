import { Spoken } from '@/components/spoken/spoken'
import { messages, nameAttributes, spokenAttributes } from '@/lib/messages'

interface SolvedProps {
  lang: string
  /** `guide/step` of the page. */
  at: string
  /** Where the answer goes. */
  action: string
}

/** Where the page says thank you, without scripts: the answer leads back to it. */
const THANKS = 'solved.thanks'

/** Asks whether it helped: a form, which works without scripts; with them, the answer goes along with what else is counted. */
export function Solved({ lang, at, action }: SolvedProps) {
  const say = messages(lang)
  const spoken = spokenAttributes(lang)
  const button = (value: 'yes' | 'no') => (
    <button className="tool" name="solved" value={value} {...spoken}>
      {say[value]}
    </button>
  )
  return (
    <form
      className="solved"
      method="post"
      action={action}
      data-solved=""
      aria-label={say.didThisSolveIt}
      {...nameAttributes(lang)}
    >
      <input type="hidden" name="at" value={`${lang}/${at}`} />
      <p>
        <Spoken lang={lang}>{say.didThisSolveIt}</Spoken>
      </p>
      {button('yes')}
      {button('no')}
      <p id={THANKS} role="status">
        <Spoken lang={lang}>{say.thanks}</Spoken>
      </p>
    </form>
  )
}
