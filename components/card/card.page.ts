import {
  App,
  applyDocumentTheme,
  applyHostFonts,
  applyHostStyleVariables,
  type McpUiHostContext,
} from '@modelcontextprotocol/ext-apps'
import type { Envelope } from '@/lib/machines/schemas/envelope'
import type { CardMessages } from '@/lib/messages/card-messages'
import { element } from '../dom/element.page'
import { cardView, type CardActions } from './card-view.page'

/** What a tool answers with, as far as a card looks at it. */
interface ToolResult {
  readonly structuredContent?: unknown
  readonly content?: readonly { readonly type: string; readonly text?: unknown }[]
}

/** Written for the model, which reads English. */
const TOLD =
  'The person has gone on in the card themselves, and stands here now. Go on from this state, and repeat nothing that they have already done.'

/**
 * Shows what the server's tools answer with in an assistant's window (MCP Apps: https://modelcontextprotocol.io/extensions/apps), and
 * lets the person answer there. It keeps only where the person stands; what they choose goes to the same tools that the model has.
 * @param words by language
 */
export async function startCard(words: Readonly<Record<string, CardMessages>>): Promise<void> {
  const app = new App({ name: 'signpost-card', version: '1' }, {})
  const main = document.body.appendChild(element('main', ''))
  const read = new Map<string, Promise<string | undefined>>()
  let facts: unknown
  let at: Envelope | undefined

  const say = ({ lang }: Envelope) =>
    words[lang] ?? words[lang.split('-')[0] ?? ''] ?? Object.values(words)[0]

  function show(next: Envelope): void {
    const messages = say(next)
    if (!messages) return
    at = next
    main.replaceChildren(cardView(next, messages, actions))
    document.documentElement.lang = next.lang
  }

  /** Asks the server in the person's name, and shows where that leads. */
  async function ask(tool: string, more: Readonly<Record<string, unknown>>): Promise<void> {
    if (!at || main.inert) return
    const { url, state, version, interfaces } = at
    // The address names the language, too.
    const standing = { step: url, state, version, ui: interfaces.chosen ?? undefined, facts, ...more }
    main.inert = true
    try {
      const next = envelopeIn(await app.callServerTool({ name: tool, arguments: defined(standing) }))
      if (!next) throw new Error('no step')
      show(next)
      main.querySelector('h1')?.focus()
      await tell(next)
    } catch {
      const failed = element('p', 'card-failed', say(at)?.card.failed ?? '')
      failed.role = 'alert'
      main.querySelector('.card-failed')?.remove()
      main.firstElementChild?.append(failed)
    } finally {
      main.inert = false
    }
  }

  async function tell(next: Envelope): Promise<void> {
    if (!app.getHostCapabilities()?.updateModelContext) return
    const text = `${TOLD}\n\n${JSON.stringify(next)}`
    // The person has been led on, whether the model hears of it or not.
    await app.updateModelContext({ content: [{ type: 'text', text }] }).catch(() => undefined)
  }

  /** What lies on no server is read from this one, through the host. */
  function source(src: string): Promise<string | undefined> {
    if (/^https?:/.test(src)) return Promise.resolve(src)
    const known = read.get(src) ?? readPicture(app, src).catch(() => undefined)
    read.set(src, known)
    return known
  }

  const actions: CardActions = {
    answer: (answer, acknowledged) =>
      void ask('answer', { answer, by: 'person', warning_acknowledged: acknowledged }),
    goOn: (acknowledged) => void ask('go_on', { warning_acknowledged: acknowledged }),
    chooseInterface: (ui) => void ask('open_step', { ui }),
    source,
  }

  app.addEventListener('toolinput', ({ arguments: given }) => (facts = given?.facts))
  app.addEventListener('toolresult', (result) => {
    const next = envelopeIn(result)
    if (next) show(next)
    else main.replaceChildren(element('p', 'card-failed', textIn(result)))
  })
  app.addEventListener('hostcontextchanged', dress)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    event.preventDefault()
    void app.openLink({ url: link.href }).catch(() => undefined)
  })
  await app.connect()
  dress(app.getHostContext() ?? {})
}

/** Takes on the host's colours and type. Some of its colours alone may not be readable with ours. */
function dress({ theme, styles, safeAreaInsets: inset }: Partial<McpUiHostContext>): void {
  if (theme) applyDocumentTheme(theme)
  const { variables, css } = styles ?? {}
  if (variables?.['--color-background-primary'] && variables['--color-text-primary'])
    applyHostStyleVariables(variables)
  if (css?.fonts) applyHostFonts(css.fonts)
  if (inset)
    document.body.style.padding = [inset.top, inset.right, inset.bottom, inset.left]
      .map((one) => `${one}px`)
      .join(' ')
}

async function readPicture(app: App, uri: string): Promise<string | undefined> {
  if (!app.getHostCapabilities()?.serverResources) return undefined
  const { contents } = await app.readServerResource({ uri })
  const [first] = contents
  return first && 'blob' in first ? `data:${first.mimeType ?? 'image/webp'};base64,${first.blob}` : undefined
}

/** A host may hand over the text alone, which says the same. */
function envelopeIn(result: ToolResult): Envelope | undefined {
  if (isEnvelope(result.structuredContent)) return result.structuredContent
  try {
    const read: unknown = JSON.parse(textIn(result))
    return isEnvelope(read) ? read : undefined
  } catch {
    return undefined
  }
}

function textIn({ content }: ToolResult): string {
  const text = content?.find(({ type }) => type === 'text')?.text
  return typeof text === 'string' ? text : ''
}

/** It comes from our own server; of another tool's answer, one of these is missing. */
function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' && value !== null && 'step' in value && 'answers' in value && 'state' in value
  )
}

function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
