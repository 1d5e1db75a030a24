import { mayName } from '@/lib/search/step-codes'
import { element } from '../dom/element.page'
import { listOf } from './list-of.page'
import { createMissed } from './missed.page'
import type { Opened } from './opened.page'

const MOST = 5
const MOST_ALIKE = 3
const PAUSE_MS = 250
/** As much of a message as is searched for where no step knows it. */
const SEARCHED = 200

/** Lets the box for a pasted message lead to the step behind it, the answers up to there filled in. */
export function pasteBox(host: HTMLElement, it: Opened): void {
  const form = host.querySelector<HTMLFormElement>('form[data-paste]')!
  const field = form.querySelector('textarea')!
  const behind = host.querySelector<HTMLElement>('[data-behind]')!
  let shown = ''
  const missed = createMissed('error')
  let pause: ReturnType<typeof setTimeout>

  const show = async () => {
    const text = field.value.trim()
    await it.improve(text)
    if (text === shown) return
    shown = text
    const known = it.matches(text).slice(0, MOST)
    const { found, fits } = it.find(mayName(text) ? text : text.slice(0, SEARCHED))
    const alike = known.length === 0 && fits ? found.slice(0, MOST_ALIKE) : []
    const links = [
      ...known.map(({ step, via }) => it.link(step, { query: via && `via=${via}` })),
      ...alike.map(({ number, words, query }) => it.link(number, { words, query })),
    ]
    missed(known.length > 0 ? '' : text)
    const { leadsTo, alike: isAlike, noMatch } = behind.dataset
    const said = known.length > 0 ? leadsTo : links.length > 0 ? isAlike : noMatch
    behind.replaceChildren(
      ...(text
        ? [
            element('p', '', it.spoken(element('span', '', said ?? ''))),
            ...(links.length > 0 ? [listOf(links)] : []),
          ]
        : []),
    )
  }
  field.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => void show(), PAUSE_MS)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void show().then(() => behind.querySelector('a')?.focus())
  })
  if (field.value) void show()
}
