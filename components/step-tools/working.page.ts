// A piece of its own, fetched when a step's tools are first used.
import { isToolMessages, type ToolMessages } from '@/lib/messages/trail-messages'
import { element } from '../dom/element.page'
import { loadOnce } from '../dom/load-once.page'
import { factsOfVisit } from '../facts/facts.page'
import type { ArrivalHere } from '../trail/trail.element'
import { stepPage } from '../trail/step-page.page'
import { keysWanted } from '../dom/keys.page'
import { copyText, stepTitle, textOf, withText, type Copied } from '../copies/copies.page'

/** What is copied to be opened. */
const LINKS: ReadonlySet<Copied> = new Set(['link', 'answers', 'short'])
/** Long enough to be read. */
const SAID_MS = 5000

/** What the tools of steps do, on one page after another. */
export interface ToolWork {
  /** Makes what is in the room for sharing beside the link: buttons that copy, and the keys. */
  readonly furnish: (tools: HTMLElement) => Promise<void>
  /** Opens the room for sharing, where the keys are listed. */
  readonly showKeys: (tools: HTMLElement) => Promise<void>
  /** Copies, and says whether that went well. */
  readonly copy: (tools: HTMLElement, what: Copied) => Promise<void>
  /** Fills in what the reader has tried, ready to paste or to send. */
  readonly fillIn: (tools: HTMLElement) => Promise<void>
}

/** Makes what the tools of steps do. What they say is the same for all pages, and fetched with the first. */
export function createToolWork(arrivalHere: ArrivalHere): ToolWork {
  const loadWords = loadOnce(fetchWords)
  const say = createStatus()
  /** What the tools say; undefined where it cannot be had now. */
  const toolWords = () => loadWords().catch(() => undefined)

  async function furnish(tools: HTMLElement): Promise<void> {
    const [words, came] = await Promise.all([toolWords(), arrivalHere().catch(() => undefined)])
    const link = tools.querySelector('.short-link')
    if (words && link && !tools.querySelector('.tool-buttons')) fill(link, words)
    if (link) showFacts(link)
    const answers = tools.querySelector('li:has([data-copy=answers])')
    // There may be some the next time: the page may be come back to in another way.
    answers?.toggleAttribute(
      'hidden',
      !(came?.trail ?? came?.apart)?.some(({ answer }) => answer !== undefined),
    )
  }

  return {
    furnish,

    async showKeys(tools) {
      const details = tools.querySelector<HTMLDetailsElement>('[data-share]')
      if (!details) return
      details.open = true
      await furnish(tools)
      details.querySelector<HTMLElement>('[data-keys]')?.focus()
    },

    async copy(tools, what) {
      const text = what === 'step' ? await markdownHere() : textOf(tools.dataset, what, await arrivalHere())
      const done = text !== undefined && (await copyText(text))
      const words = await toolWords()
      const said = done ? (LINKS.has(what) ? 'linkCopied' : 'copied') : 'notCopied'
      say(tools, words?.[text === undefined ? 'failed' : said] ?? '')
    },

    async fillIn(tools) {
      const text = textOf(tools.dataset, 'plain', await arrivalHere())
      const field = tools.querySelector('textarea')
      if (field) field.value = text
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-contact]'))
        link.href = withText(link.href, stepTitle(), text)
    },
  }
}

async function fetchWords(): Promise<ToolMessages> {
  const { walks = '', lang = '' } = stepPage() ?? {}
  const address = `${walks}/${lang}.json`
  const answer = await fetch(address)
  const words: unknown = answer.ok ? await answer.json() : undefined
  if (!isToolMessages(words)) throw new Error(`${address}: ${answer.status}`)
  return words
}

/** The step at hand in Markdown, as machines get it; undefined where it cannot be had now. */
async function markdownHere(): Promise<string | undefined> {
  try {
    const answer = await fetch(`${location.pathname.replace(/\/$/, '')}.md`)
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  }
}

/** Says something where the reader sees it, wherever the page is scrolled to, for a while. */
function createStatus(): (tools: HTMLElement, what: string) => void {
  let quiet: ReturnType<typeof setTimeout> | undefined
  return (tools, what) => {
    const status = tools.querySelector('.tool-status')
    if (!status) return
    status.textContent = what
    clearTimeout(quiet)
    quiet = setTimeout(() => status.replaceChildren(), SAID_MS)
  }
}

/** What the address of the visit handed over, for the agent. */
function showFacts(link: Element): void {
  const facts = Object.entries(factsOfVisit())
  link.parentElement?.querySelector('.visit-facts')?.remove()
  if (facts.length === 0) return
  const list = element('dl', 'key-list visit-facts')
  for (const [name, value] of facts)
    list.append(element('div', '', element('dt', '', name), element('dd', '', value)))
  link.before(list)
}

function fill(link: Element, words: ToolMessages): void {
  const spoken = <E extends HTMLElement>(made: E) => Object.assign(made, words.spoken)
  const buttons = element('ul', 'tool-buttons')
  buttons.role = 'list'
  for (const [what, says] of Object.entries(words.copy)) {
    const button = spoken(element('button', 'tool', says))
    button.type = 'button'
    button.dataset.copy = what
    buttons.append(element('li', '', button))
  }
  link.before(buttons)
  const list = element('dl', 'key-list')
  for (const [key, does] of Object.entries(words.keyList))
    list.append(
      element(
        'div',
        '',
        element('dt', '', element('kbd', '', key)),
        element('dd', '', spoken(element('span', '', does))),
      ),
    )
  const box = element('input', '')
  box.type = 'checkbox'
  box.checked = keysWanted()
  box.dataset.keys = ''
  link.after(
    element('p', 'font-bold', spoken(element('span', '', words.keys))),
    list,
    spoken(element('label', 'touch', box, words.useKeys)),
  )
}
