import { keysWanted, wantKeys } from '../dom/keys.page'
import { element } from '../dom/element.page'
import { followFrom } from '../dom/modal.page'
import { createMissed } from './missed.page'
import type { Opened } from './opened.page'
import { copyFrom } from './palette-copies.page'
import type { PaletteField } from './palette-field.page'
import { optionsFor, suggestions } from './palette-options.page'

/** Whoever listens is told how many there are once the typing pauses. */
const PAUSE_MS = 500

/**
 * A combobox whose list is open as long as its dialog is: the focus stays in the field, and the option at hand is named by it.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * @param field which is open already, and may have been typed into
 * @returns shows what is found of what stands there
 */
export function makePalette(it: Opened, field: PaletteField): () => void {
  const { say, spoken } = it
  const { dialog, input, top } = field
  const missed = createMissed('search')
  describe(input, say.palette)
  const list = element('div', 'palette-list')
  Object.assign(list, { id: 'palette-list', role: 'listbox', ariaLabel: say.list })
  const status = spoken(element('p', 'palette-status'))
  status.role = 'status'
  const close = spoken(element('button', 'tool', say.close))
  close.type = 'button'
  top.append(close)
  dialog.append(list, status, foot(it))
  dialog.ariaLabel = say.palette
  if (status.lang) dialog.lang = status.lang

  let options: HTMLAnchorElement[] = []
  let active = 0
  /** Which is active before the reader moves. */
  let first = 0
  let pause: ReturnType<typeof setTimeout>

  const activate = (number: number) => {
    active = Math.min(options.length - 1, number)
    options.forEach((option, i) => (option.ariaSelected = String(i === active)))
    const option = options[active]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }
  const show = () => {
    const query = input.value.trim()
    const answer = it.find(query)
    const { found, fits } = answer
    const groups = query ? optionsFor(it, query, answer) : suggestions(it, true)
    list.replaceChildren(...groups)
    options = [...list.querySelectorAll('a')]
    options.forEach((option, i) => {
      Object.assign(option, { id: `palette-${i}`, role: 'option', tabIndex: -1 })
    })
    // What has nothing to do with the query is there to be chosen, not for an Enter too many.
    first = query && found.length === 0 ? -1 : 0
    activate(first)
    clearTimeout(pause)
    status.textContent =
      query && !fits ? (found.length > 0 ? say.unsure : say.none).replace('*', () => query) : ''
    pause = setTimeout(() => {
      if (fits) status.textContent = it.count(found.length)
      missed(fits ? '' : query)
    }, PAUSE_MS)
  }

  input.addEventListener('input', show)
  list.addEventListener('pointermove', ({ target }) => {
    const at = options.indexOf((target as Element).closest('a')!)
    if (at >= 0 && at !== active) activate(at)
  })
  list.addEventListener('click', followFrom)
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
  dialog.addEventListener('keydown', (event) => {
    // What keys mean on the page beneath is not meant here.
    event.stopPropagation()
    const act = actionOf(event)
    if (!act) return
    event.preventDefault()
    act()
  })

  const actionOf = (event: KeyboardEvent): (() => unknown) | undefined => {
    const { key, shiftKey, isComposing, target } = event
    if (isComposing) return undefined
    const command = event.ctrlKey || event.metaKey
    const option = options[active]
    const copy = (what: 'link' | 'short') => async () =>
      option && (status.textContent = await copyFrom(it, option, what, dialog))
    if (command && key.toLowerCase() === 'k') return () => dialog.close()
    if (command && key.toLowerCase() === 'c') return isSelected(input) ? undefined : copy('link')
    if (target !== input) return undefined
    if (key === 'ArrowDown') return () => activate(active + 1)
    if (key === 'ArrowUp') return () => activate(Math.max(0, active - 1))
    if (key !== 'Enter') return undefined
    return shiftKey ? copy('short') : () => option?.click()
  }

  return () => {
    show()
    for (const better of [it.complete(), it.codes()])
      void better.then((came) => came && dialog.open && active === first && show())
  }
}

function isSelected({ selectionStart, selectionEnd }: HTMLInputElement): boolean {
  return selectionStart !== selectionEnd || !getSelection()?.isCollapsed
}

function describe(input: HTMLInputElement, name: string): void {
  Object.assign(input, {
    role: 'combobox',
    ariaExpanded: 'true',
    ariaAutoComplete: 'list',
    ariaLabel: name,
  })
  input.setAttribute('aria-controls', 'palette-list')
}

/** What the keys do, and whether single keys do anything: that can be switched off (WCAG 2.1.4). */
function foot({ say, spoken }: Opened): HTMLElement {
  const hints = Object.entries(say.keys).map(([key, does]) =>
    spoken(element('span', '', element('kbd', '', key), ` ${does}`)),
  )
  const wanted = element('input', '')
  wanted.type = 'checkbox'
  wanted.checked = keysWanted()
  wanted.addEventListener('change', () => wantKeys(wanted.checked))
  return element('div', 'palette-foot', ...hints, spoken(element('label', '', wanted, ` ${say.useKeys}`)))
}
