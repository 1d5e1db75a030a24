import { SizedPicture } from '@/components/screenshot/sized-picture'
import { aroundWords } from '@/components/spoken/around'
import { Spoken } from '@/components/spoken/spoken'
import type { PictureView } from '@/lib/site/pictures/view'
import { messages, spokenAttributes } from '@/lib/messages'

/** An interface in the words of one language. */
export interface NamedInterface {
  id: string
  label: string
  recognise?: string
  /** What it looks like. */
  picture?: PictureView & { alt: string }
}

/** Does something here, and looks as quiet as a link. */
const QUIET = 'touch border-0 bg-transparent text-sm underline decoration-[0.09em] underline-offset-[0.18em]'

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
  const say = messages(lang)
  const spoken = spokenAttributes(lang)
  const recognisable = interfaces.some((one) => one.recognise || one.picture)
  return (
    <interface-switch
      class={`interface-switch my-5 block max-w-measure print:hidden ${ask ? 'interface-asked' : ''}`.trim()}
    >
      <p id="which-interface" className="mb-2 font-bold">
        <Spoken lang={lang}>{say.whichInterface}</Spoken>
      </p>
      <div role="group" aria-labelledby="which-interface" className="interface-options no-js:hidden">
        {interfaces.map((one) => (
          <button key={one.id} type="button" data-choose={one.id} aria-pressed="false">
            <span className="font-bold">{one.label}</span>
            <Card {...one} />
          </button>
        ))}
      </div>
      {(recognisable || ask) && (
        <p className="no-js:hidden">
          {recognisable && (
            <button type="button" className={`${QUIET} unchosen:hidden`} data-unsure="" {...spoken}>
              {say.notSure}
            </button>
          )}
          {ask && (
            <button type="button" className={`${QUIET} chosen:hidden`} data-show-all="" {...spoken}>
              {say.showAllInterfaces(interfaces.length)}
            </button>
          )}
        </p>
      )}
      <ul role="list" className="js:hidden">
        {interfaces
          .filter((one) => present.includes(one.id))
          .map((one) => (
            <li key={one.id}>
              <a className="touch font-bold" href={`#ui-${one.id}`}>
                {one.label}
              </a>{' '}
              {one.recognise}
            </li>
          ))}
      </ul>
      {interfaces
        .filter((one) => !present.includes(one.id))
        .map((one) => (
          <p key={one.id} data-interface={one.id} className="mt-2 no-ui:hidden">
            <Spoken lang={lang}>{aroundWords(say.nothingFor, one.label, { lang, shown: lang })}</Spoken>
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
          <SizedPicture picture={picture} alt={recognise ? '' : picture.alt} sizes={PICTURE_SIZES} />
        </span>
      )}
      {recognise && <span className="interface-sign">{recognise}</span>}
    </>
  )
}
