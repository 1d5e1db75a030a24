import { InOrder } from '@/components/spoken/in-order'
import { Spoken } from '@/components/spoken/spoken'
import { messages, nameAttributes, spokenAttributes } from '@/lib/messages'

interface StillStuckProps {
  lang: string
  contact: { url: string; label: string; have: readonly string[] }
  /** Whether the step hands over to support: its door is at the top of the page then. */
  support: boolean
  /** Whether the step's own text lists what support wants to know. Nobody is to read that twice. */
  listed: boolean
}

/** The way to a person: what to have at hand, what was tried, ready to paste, and support's door. */
export function StillStuck({ lang, contact, support, listed }: StillStuckProps) {
  const say = messages(lang)
  const spoken = spokenAttributes(lang)
  // The field holds titles of the content, so a name in another language is elsewhere.
  const apart = nameAttributes(lang).lang !== undefined
  const list = (
    <>
      <p>
        <Spoken lang={lang}>{say.haveAtHand}</Spoken>
      </p>
      <ul>
        {contact.have.map((thing) => (
          <li key={thing}>
            <InOrder lang={lang}>{thing}</InOrder>
          </li>
        ))}
        <li className="no-js:hidden">
          <Spoken lang={lang}>{say.haveTried}</Spoken>
        </li>
      </ul>
    </>
  )
  const tried = (
    <div className="no-js:hidden">
      {!support && (
        <label htmlFor="tried">
          <Spoken lang={lang}>{say.whatWasTried}</Spoken>
        </label>
      )}
      <textarea
        id="tried"
        aria-label={support && !apart ? say.whatWasTried : undefined}
        aria-labelledby={support && apart ? 'tried.name' : undefined}
        readOnly
        rows={7}
        dir="auto"
      />
      <button type="button" className="tool" data-copy="plain" {...spoken}>
        {say.copyTried}
      </button>
    </div>
  )
  if (support) {
    return (
      <>
        {!listed && contact.have.length > 0 && list}
        <details data-stuck="" className="no-js:hidden" open>
          <summary className="fold">
            <Spoken lang={lang} id="tried.name">
              {say.whatWasTried}
            </Spoken>
          </summary>
          {tried}
        </details>
      </>
    )
  }
  return (
    <details data-stuck="">
      <summary className="fold">
        <Spoken lang={lang}>{say.stillStuck}</Spoken>
      </summary>
      {list}
      {tried}
      <p>
        <a className="touch" data-contact="" href={contact.url}>
          <InOrder lang={lang}>{contact.label}</InOrder>
        </a>
      </p>
    </details>
  )
}
