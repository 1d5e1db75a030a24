import { tellCount } from '../dom/tell-count.page'
import { stepPage } from '../trail/step-page.page'
import { singleKey, wantKeys } from '../dom/keys.page'
import { loadOnce } from '../dom/load-once.page'
import type { ArrivalHere } from '../trail/trail.element'
import { address, type Copied } from '../copies/copies.page'

/** Set by the bundler: empty where nothing is counted. */
declare const SIGNPOST_INSIGHT: string

/** Keys that do something: see `press.page.ts`. */
const KEYS = /^([1-9bcu?]|Enter)$/

/**
 * What an agent does with a step: copies its links, hands it over, walks by keys. What a copy says is made when first wanted.
 * @param arrivalHere how the reader came to the page at hand
 */
export function defineStepTools(arrivalHere: ArrivalHere): void {
  const work = loadOnce(() =>
    import('./working.page').then(({ createToolWork }) => createToolWork(arrivalHere)),
  )

  class StepTools extends HTMLElement {
    connectedCallback(): void {
      for (const type of ['click', 'change', 'toggle']) this.addEventListener(type, this, true)
      addEventListener('keydown', this)
      if (this.querySelector('[data-stuck][open]')) void this.fillIn()
    }

    disconnectedCallback(): void {
      removeEventListener('keydown', this)
    }

    handleEvent(event: Event): void {
      const target = event.target as HTMLElement
      if (event instanceof KeyboardEvent) this.press(event)
      else if (event.type === 'click') {
        const what = target.closest<HTMLElement>('[data-copy]')?.dataset.copy
        if (what) void this.copy(what as Copied)
        if (target.closest('[data-send]')) this.send()
      } else if (event.type === 'toggle') {
        if (target.matches('[data-stuck][open]')) void this.fillIn()
        else if (target.matches('[data-share][open]')) void work().then(({ furnish }) => furnish(this))
      } else if (target.matches('[data-keys]')) wantKeys((target as HTMLInputElement).checked)
    }

    private press(event: KeyboardEvent): void {
      const key = singleKey(event)
      if (key === undefined || !KEYS.test(key)) return
      event.preventDefault()
      void import('./press.page').then(({ press }) => press(key, this))
    }

    async showKeys(): Promise<void> {
      await (await work()).showKeys(this)
    }

    /** By the phone's own sheet; where there is none, the link is copied. */
    private send(): void {
      const copied = () => void this.copy('link')
      if (!('share' in navigator) || !matchMedia('(pointer: coarse)').matches) return copied()
      navigator.share({ title: document.title, url: address(location.pathname).href }).catch(
        // Who closes the sheet wants nothing else.
        ({ name }: DOMException) => name === 'AbortError' || copied(),
      )
    }

    async copy(what: Copied): Promise<void> {
      const step = SIGNPOST_INSIGHT && stepPage()?.at
      if (step) tellCount({ kind: 'copy', step })
      await (await work()).copy(this, what)
    }

    private async fillIn(): Promise<void> {
      await (await work()).fillIn(this)
    }
  }

  customElements.define('step-tools', StepTools)
}
