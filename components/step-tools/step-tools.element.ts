import { keysWanted, singleKey, wantKeys } from '../walk/keys'
import { arrivalHere } from '../walk/walk.element'

type Copied = 'link' | 'answers' | 'short' | 'markdown' | 'plain'

/** What an agent does with a step: copies its links, hands it over, walks by keys. What a copy says is made when first wanted. */
class StepTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this)
    this.addEventListener('change', this)
    this.addEventListener('toggle', this, true)
    addEventListener('keydown', this)
    const box = this.querySelector<HTMLInputElement>('[data-keys]')
    if (box) box.checked = keysWanted()
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
    } else if (event.type === 'toggle' && target.matches('[data-stuck][open]')) void this.fillIn()
    else if (target.matches('[data-keys]')) wantKeys((target as HTMLInputElement).checked)
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
      '?': () => this.showKeys(),
    }
    const act = /^[1-9]$/.test(key) ? () => answers[Number(key) - 1]?.click() : acts[key]
    if (!act) return
    event.preventDefault()
    act()
  }

  private showKeys(): void {
    const details = this.querySelector<HTMLDetailsElement>('[data-share]')
    if (!details) return
    details.open = true
    details.querySelector<HTMLElement>('[data-keys]')?.focus()
  }

  private async copy(what: Copied): Promise<void> {
    const { copyText, textOf } = await import('./copies')
    const done = await copyText(textOf(this.dataset, what, await arrivalHere()))
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = (done ? this.dataset.copied : this.dataset.notCopied) ?? ''
  }

  private async fillIn(): Promise<void> {
    const { textOf, withText } = await import('./copies')
    const text = textOf(this.dataset, 'plain', await arrivalHere())
    const field = this.querySelector('textarea')
    if (field) field.value = text
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-contact]'))
      link.href = withText(link.href, this.dataset.title ?? '', text)
  }
}

customElements.define('step-tools', StepTools)
