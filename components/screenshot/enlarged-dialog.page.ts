import type { LangAttributes, Messages } from '@/lib/messages'
import { element } from '../dom/element.page'
import { adoptStylesheet } from '../dom/adopt-stylesheet.page'
import sheet from './enlarged.css'

type EnlargedMessages = Pick<
  Messages,
  'enlarged' | 'marks' | 'zoomIn' | 'zoomOut' | 'wholePicture' | 'backToText'
> & { readonly spoken?: LangAttributes }

/** Set by the bundler: what the dialog says in each of the site's languages. */
declare const SIGNPOST_ENLARGED: Readonly<Record<string, EnlargedMessages>>

/** Where pictures are seen larger: one dialog for all of a page. */
export function enlargedDialog(): HTMLDialogElement {
  const { lang } = document.documentElement
  const say = SIGNPOST_ENLARGED[lang]!
  // In the layer of what it changes: pictures and marks.
  adoptStylesheet(`@layer components{${sheet}}`)
  const view = element('div', 'enlarged-view')
  const name = element('p', 'enlarged-name')
  name.ariaLive = 'polite'
  const marks = element('div', 'enlarged-marks')
  Object.assign(marks, { role: 'group', ariaLabel: say.marks })
  const fit = button('fit', say.wholePicture)
  fit.innerHTML =
    '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5" aria-hidden="true"><path d="M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5"/></svg>'
  const back = element('button', 'enlarged-back', say.backToText)
  back.type = 'button'
  const out = button('out', say.zoomOut, '−')
  const tools = element('div', 'enlarged-tools', marks, out, fit, button('in', say.zoomIn, '+'), back)
  const dialog = element('dialog', 'enlarged', view, name, tools)
  dialog.ariaLabel = say.enlarged
  if (say.spoken) {
    dialog.lang = say.spoken.lang!
    // The picture and what is said of its marks are the content's.
    view.lang = name.lang = lang
  }
  return dialog
}

function button(zoom: string, label: string, sign = ''): HTMLButtonElement {
  const made = element('button', '', sign)
  Object.assign(made, { type: 'button', ariaLabel: label })
  made.dataset.zoom = zoom
  return made
}
