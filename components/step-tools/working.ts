import type { Arrival } from '@/lib/walk/arrive'
import type { ToolWords } from '@/lib/walk/words'
import { element } from '../element'
import { stepPage } from '../walk/here'
import { keysWanted } from '../walk/keys'
import { copyText, stepTitle, textOf, withText, type Copied } from './copies'

/** What is copied to be opened. */
const LINKS: ReadonlySet<Copied> = new Set(['link', 'answers', 'short'])

let loading: Promise<ToolWords | undefined> | undefined

/** What the tools say; undefined where it cannot be had now. */
async function toolWords(): Promise<ToolWords | undefined> {
  const { walks, lang } = stepPage() ?? {}
  loading ??= fetch(`${walks}/${lang}.json`)
    .then((answer) => (answer.ok ? (answer.json() as Promise<ToolWords>) : undefined))
    .catch(() => undefined)
  const words = await loading
  if (!words) loading = undefined
  return words
}

/** Makes what is in the room for sharing beside the link: buttons that copy, and the keys. */
export async function furnish(tools: HTMLElement, arrival: Promise<Arrival | undefined>): Promise<void> {
  const [words, came] = await Promise.all([toolWords(), arrival.catch(() => undefined)])
  const link = tools.querySelector('.short-link')
  if (words && link && !tools.querySelector('.tool-buttons')) fill(link, words)
  const answers = tools.querySelector('li:has([data-copy=answers])')
  // There may be some the next time: the page may be come back to in another way.
  answers?.toggleAttribute('hidden', !came?.trail?.some(({ answer }) => answer !== undefined))
}

/** Opens the room for sharing, where the keys are listed. */
export async function showKeys(tools: HTMLElement, arrival: Promise<Arrival | undefined>): Promise<void> {
  const details = tools.querySelector<HTMLDetailsElement>('[data-share]')
  if (!details) return
  details.open = true
  await furnish(tools, arrival)
  details.querySelector<HTMLElement>('[data-keys]')?.focus()
}

function fill(link: Element, words: ToolWords): void {
  const buttons = element('ul', 'tool-buttons')
  buttons.role = 'list'
  for (const [what, says] of Object.entries(words.copy)) {
    const button = element('button', 'tool', says)
    button.type = 'button'
    button.dataset.copy = what
    buttons.append(element('li', '', button))
  }
  link.before(buttons)
  const list = element('dl', 'key-list')
  for (const [key, does] of Object.entries(words.keyList))
    list.append(element('div', '', element('dt', '', element('kbd', '', key)), element('dd', '', does)))
  const box = element('input', '')
  box.type = 'checkbox'
  box.checked = keysWanted()
  box.dataset.keys = ''
  link.after(element('p', 'font-bold', words.keys), list, element('label', 'touch', box, words.useKeys))
}

/** Copies, and says whether that went well. */
export async function copy(
  tools: HTMLElement,
  what: Copied,
  arrival: Promise<Arrival | undefined>,
): Promise<void> {
  const done = await copyText(textOf(tools.dataset, what, await arrival))
  const words = await toolWords()
  say(tools, words?.[done ? (LINKS.has(what) ? 'linkCopied' : 'copied') : 'notCopied'] ?? '')
}

/** Long enough to be read. */
const SAID_MS = 5000
let quiet: ReturnType<typeof setTimeout> | undefined

/** Says something where the reader sees it, wherever the page is scrolled to, for a while. */
function say(tools: HTMLElement, what: string): void {
  const status = tools.querySelector('.tool-status')
  if (!status) return
  status.textContent = what
  clearTimeout(quiet)
  quiet = setTimeout(() => status.replaceChildren(), SAID_MS)
}

/** Fills in what the reader has tried, ready to paste or to send. */
export async function fillIn(tools: HTMLElement, arrival: Promise<Arrival | undefined>): Promise<void> {
  const text = textOf(tools.dataset, 'plain', await arrival)
  const field = tools.querySelector('textarea')
  if (field) field.value = text
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-contact]'))
    link.href = withText(link.href, stepTitle(), text)
}
