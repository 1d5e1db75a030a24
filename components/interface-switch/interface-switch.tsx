import { Picture } from '@/components/screenshot/picture'
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
  /** Whether it is asked before any part is shown. */
  ask?: boolean
}

/**
 * Chooses whose parts the page shows. Nobody has chosen yet: it asks, by cards with a picture. Somebody has: it is a line of
 * names, which unfolds to the cards again. Without scripts all parts are there, and this leads to each.
 */
export function InterfaceSwitch({ lang, interfaces, present, ask }: InterfaceSwitchProps) {
  if (interfaces.length < 2 || present.length === 0) return null
  const say = words(lang)
  const recognisable = interfaces.some((one) => one.recognise || one.picture)
  return (
    <interface-switch class={ask ? 'interface-switch interface-asked' : 'interface-switch'}>
      <p id="which-interface" className="mb-2 font-bold">
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
            <span className="interface-name">{one.label}</span>
            <Card {...one} />
          </button>
        ))}
      </div>
      {(recognisable || ask) && (
        <p className="needs-js">
          {recognisable && (
            <button type="button" className="interface-more link touch text-sm" data-unsure="">
              {say.notSure}
            </button>
          )}
          {ask && (
            <button type="button" className="interface-all link touch text-sm" data-show-all="">
              {say.showAllInterfaces(interfaces.length)}
            </button>
          )}
        </p>
      )}
      <ul role="list" className="without-js">
        {interfaces
          .filter((one) => present.includes(one.id))
          .map((one) => (
            <li key={one.id}>
              <a className="touch font-bold" href={`#ui-${one.id}`}>
                {one.label}
              </a>
              {one.recognise}
            </li>
          ))}
      </ul>
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

/** How to tell that it is this one. */
function Card({ picture, recognise }: NamedInterface) {
  return (
    <>
      {picture && (
        <span className="interface-picture">
          <Picture picture={picture} alt={recognise ? '' : picture.alt} sizes={PICTURE_SIZES} />
        </span>
      )}
      {recognise && <span className="interface-sign">{recognise}</span>}
    </>
  )
}
