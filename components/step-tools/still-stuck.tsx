import { words } from '@/lib/words'

interface StillStuckProps {
  lang: string
  contact: { url: string; label: string; have: readonly string[] }
  open: boolean
}

/** The way to a person: what to have at hand, what was tried, ready to paste, and support's door. */
export function StillStuck({ lang, contact, open }: StillStuckProps) {
  const say = words(lang)
  return (
    <details data-stuck="" open={open}>
      <summary>{say.stillStuck}</summary>
      <p>{say.haveAtHand}</p>
      <ul>
        {[...contact.have, say.haveTried].map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      <div className="needs-js">
        <label htmlFor="tried">{say.whatWasTried}</label>
        <textarea id="tried" readOnly rows={7} dir="auto" />
        <button type="button" className="tool" data-copy="plain">
          {say.copyTried}
        </button>
      </div>
      {!open && (
        <p>
          <a className="touch" data-contact="" href={contact.url}>
            {contact.label}
          </a>
        </p>
      )}
    </details>
  )
}
