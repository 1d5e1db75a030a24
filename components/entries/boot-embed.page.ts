// Runs inline, before the first paint, on a site that others may frame: no head and foot may flash up there.
import { isEmbedded, isFramed } from '../embed/embedded.page'

/** Set by the bundler: address of `embed-frame.page.ts`. */
declare const SIGNPOST_EMBED_FRAME: string

if (isEmbedded()) {
  document.documentElement.dataset.embed = ''
  // Where it cannot be had, the page still walks; the host just hears nothing.
  if (isFramed()) {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = SIGNPOST_EMBED_FRAME
    document.head.append(script)
  }
}
