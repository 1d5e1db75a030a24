import { askedLanguage, type LanguageTable } from '@/lib/language/asked-language'
import { FROM, type EmbedMessage } from './messages'

/** Set by the bundler. */
declare const SIGNPOST_BASE_PATH: string
declare const SIGNPOST_LANGUAGE_TABLE: LanguageTable
/** The language of readers whose own the site has not. */
declare const SIGNPOST_EMBED_LANGUAGE: string
declare const SIGNPOST_EMBED_TITLES: Readonly<Record<string, string>>

/** Attributes that are handed to the page as they are. */
const HANDED = ['ui', 'via']

/**
 * Defines `<signpost-guide>`: a guide, or a step of it, in the page of another site. It is as high as what it shows, and tells by events
 * (`step`, `answer`, `solved`, `support`) what its reader does.
 */
export function defineGuide(): void {
  const source = (document.currentScript as HTMLScriptElement | null)?.src ?? ''
  const { origin } = new URL(source, location.href)

  class GuideFrame extends HTMLElement {
    static readonly observedAttributes = ['guide', 'step', 'lang', ...HANDED]
    private readonly frame = document.createElement('iframe')

    connectedCallback(): void {
      Object.assign(this.frame.style, { display: 'block', width: '100%', height: '40rem', border: '0' })
      this.frame.loading = 'lazy'
      this.frame.allow = 'clipboard-write'
      addEventListener('message', this)
      this.open()
      this.replaceChildren(this.frame)
    }

    disconnectedCallback(): void {
      removeEventListener('message', this)
    }

    attributeChangedCallback(): void {
      if (this.isConnected) this.open()
    }

    handleEvent({ data, source, origin: from }: MessageEvent): void {
      if (source !== this.frame.contentWindow || from !== origin) return
      const { from: sender, ...message } = (data ?? {}) as EmbedMessage & { from?: string }
      if (sender !== FROM) return
      if (message.type === 'height') this.frame.style.height = `${message.height}px`
      else {
        const { type, ...detail } = message
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }))
      }
    }

    private open(): void {
      const lang = this.language()
      const path = [lang, this.getAttribute('guide'), this.getAttribute('step')].filter(Boolean).join('/')
      const address = new URL(`${SIGNPOST_BASE_PATH}/${path}?embed`, origin)
      for (const name of HANDED) {
        const value = this.getAttribute(name)
        if (value) address.searchParams.set(name, value)
      }
      this.frame.title = SIGNPOST_EMBED_TITLES[lang] ?? ''
      if (this.frame.src !== address.href) this.frame.src = address.href
    }

    /** The one that is asked for, here or for the page around, if the site has it. */
    private language(): string {
      const asked = [this.getAttribute('lang'), document.documentElement.lang].filter((tag) => tag !== null)
      return askedLanguage(asked, SIGNPOST_LANGUAGE_TABLE) ?? SIGNPOST_EMBED_LANGUAGE
    }
  }

  if (!customElements.get('signpost-guide')) customElements.define('signpost-guide', GuideFrame)
}
