import { words } from '@/lib/words'

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
  const say = words(lang)
  const list = (
    <>
      <p>{say.haveAtHand}</p>
      <ul>
        {contact.have.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
        <li className="needs-js">{say.haveTried}</li>
      </ul>
    </>
  )
  const tried = (
    <div className="needs-js">
      {!support && <label htmlFor="tried">{say.whatWasTried}</label>}
      <textarea id="tried" aria-label={support ? say.whatWasTried : undefined} readOnly rows={7} dir="auto" />
      <button type="button" className="tool" data-copy="plain">
        {say.copyTried}
      </button>
    </div>
  )
  if (support) {
    return (
      <>
        {!listed && contact.have.length > 0 && list}
        <details data-stuck="" className="needs-js" open>
          <summary>{say.whatWasTried}</summary>
          {tried}
        </details>
      </>
    )
  }
  return (
    <details data-stuck="">
      <summary>{say.stillStuck}</summary>
      {list}
      {tried}
      <p>
        <a className="touch" data-contact="" href={contact.url}>
          {contact.label}
        </a>
      </p>
    </details>
  )
}
