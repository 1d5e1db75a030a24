// A piece of its own, fetched when something is first copied.
import { copyText } from '../copies/copies.page'

/** Copies the text that a button belongs to, and says so beside it. */
export async function copyBeside(button: HTMLElement): Promise<void> {
  const text = button.closest('.copyable')?.firstElementChild as HTMLElement | null
  const done = await copyText(text?.innerText.trim() ?? '')
  const status = button.nextElementSibling
  if (status) status.textContent = done ? (button.dataset.done ?? '') : ''
  // What the browser did not let us copy is ready to be copied by hand.
  if (!done && text) getSelection()?.selectAllChildren(text)
}
