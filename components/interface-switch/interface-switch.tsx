import { Figure } from '@/components/screenshot/figure'
import type { PictureView } from '@/lib/pictures/view'
import { words } from '@/lib/words'

/** An interface in the words of one language. */
export interface NamedInterface {
  id: string
  label: string
  recognise?: string
  /** What it looks like. */
  picture?: PictureView & { alt: string }
}

/** Two side by side, on a phone too. */
const PICTURE_SIZES = '(min-width: 43rem) 19rem, 45vw'

interface InterfaceSwitchProps {
  lang: string
  /** The site's, in its order. */
  interfaces: readonly NamedInterface[]
  /** Ids of those that have parts on the page. */
  present: readonly string[]
}

/** Chooses whose parts the page shows. Without scripts all are there, and this leads to each. */
export function InterfaceSwitch({ lang, interfaces, present }: InterfaceSwitchProps) {
  if (interfaces.length < 2 || present.length === 0) return null
  const say = words(lang)
  const recognisable = interfaces.filter((one) => one.recognise || one.picture)
  return (
    <interface-switch class="interface-switch">
      <p id="which-interface" className="mb-2 text-sm font-bold">
        {say.whichInterface}
      </p>
      <div role="group" aria-labelledby="which-interface" className="interface-options needs-js">
        {interfaces.map((one) => (
          // In development the element may have marked the choice before React compares.
          <button
            key={one.id}
            type="button"
            data-choose={one.id}
            aria-pressed="false"
            suppressHydrationWarning
          >
            {one.label}
          </button>
        ))}
      </div>
      <div className="interface-options without-js">
        {interfaces
          .filter((one) => present.includes(one.id))
          .map((one) => (
            <a key={one.id} href={`#ui-${one.id}`}>
              {one.label}
            </a>
          ))}
      </div>
      {recognisable.length > 0 && (
        <details className="not-sure">
          <summary>{say.notSure}</summary>
          <dl data-pictured={recognisable.some((one) => one.picture) ? '' : undefined}>
            {recognisable.map((one) => (
              <div key={one.id}>
                <dt>{one.label}</dt>
                <dd>
                  {one.picture && (
                    <Figure lang={lang} picture={one.picture} alt={one.picture.alt} sizes={PICTURE_SIZES} />
                  )}
                  {one.recognise}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {interfaces
        .filter((one) => !present.includes(one.id))
        .map((one) => (
          <p key={one.id} data-interface={one.id} className="nothing-for mt-2">
            {say.nothingFor(one.label)}
          </p>
        ))}
    </interface-switch>
  )
}
