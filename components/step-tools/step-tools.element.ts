import { singleKey, wantKeys } from '../walk/keys'
import { arrivalHere } from '../walk/walk.element'
import type { Copied } from './copies'

const work = () => import('./working')

/** What an agent does with a step: copies its links, hands it over, walks by keys. What a copy says is made when first wanted. */
class StepTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this)
    this.addEventListener('change', this)
    this.addEventListener('toggle', this, true)
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
    } else if (event.type === 'toggle') {
      if (target.matches('[data-stuck][open]')) void this.fillIn()
      else if (target.matches('[data-share][open]')) void work().then(({ furnish }) => furnish(this))
    } else if (target.matches('[data-keys]')) wantKeys((target as HTMLInputElement).checked)
  }

  private press(event: KeyboardEvent): void {
    const key = singleKey(event)
    if (key === undefined) return
    const answers = document.querySelectorAll<HTMLElement>('main [data-choice]')
    const interfaces = [...document.querySelectorAll<HTMLElement>('[data-choose]')]
    const chosen = interfaces.findIndex((button) => button.ariaPressed === 'true')
    const acts: Record<string, () => void> = {
      b: () => history.back(),
      c: () => void this.copy('link'),
      u: () => interfaces[(chosen + 1) % interfaces.length]?.click(),
      '?': () => void this.showKeys(),
    }
    const act = /^[1-9]$/.test(key) ? () => answers[Number(key) - 1]?.click() : acts[key]
    if (!act) return
    event.preventDefault()
    act()
  }

  private async showKeys(): Promise<void> {
    const details = this.querySelector<HTMLDetailsElement>('[data-share]')
    if (!details) return
    details.open = true
    await (await work()).furnish(this)
    details.querySelector<HTMLElement>('[data-keys]')?.focus()
  }

  private async copy(what: Copied): Promise<void> {
    await (await work()).copy(this, what, arrivalHere())
  }

  private async fillIn(): Promise<void> {
    await (await work()).fillIn(this, arrivalHere())
  }
}

customElements.define('step-tools', StepTools)
