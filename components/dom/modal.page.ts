interface State {
  /** Whether the entry of the history is that of a dialog. */
  open?: boolean
  /** Whether its dialog has been closed, and the browser is about to go back from it. */
  closed?: boolean
}

/**
 * Opens a dialog that Back closes: it has a place of its own in the browser's history, which it gives back when it is closed in
 * another way. A page that is left is left without it.
 */
export function openModal(dialog: HTMLDialogElement): void {
  dialog.showModal()
  // One that is opened again before anybody has heard that it was closed keeps its place.
  if ('placed' in dialog.dataset) return
  // The place of one that was closed just now is still being given back, which would take a new one with it.
  if (stateNow().closed) addEventListener('popstate', () => place(dialog), { once: true })
  else place(dialog)
}

/** Gives an open dialog its place in the history, if it has none. */
function place(dialog: HTMLDialogElement): void {
  if (!dialog.open || 'placed' in dialog.dataset) return
  dialog.dataset.placed = ''
  history.pushState({ ...stateNow(), open: true } satisfies State, '')
  const done = () => {
    delete dialog.dataset.placed
    removeEventListener('popstate', leave)
    removeEventListener('pagehide', leave)
    dialog.removeEventListener('close', closed)
  }
  const leave = () => {
    done()
    dialog.close()
  }
  const closed = () => {
    if (dialog.open) return
    done()
    history.replaceState({ ...stateNow(), closed: true } satisfies State, '')
    history.back()
  }
  addEventListener('popstate', leave)
  addEventListener('pagehide', leave)
  dialog.addEventListener('close', closed)
}

function stateNow(): State {
  return (history.state ?? {}) as State
}

/** Follows a link out of an open dialog: the page that it leads to takes the dialog's place in the history. */
export function followFrom(event: MouseEvent): void {
  const link = (event.target as Element).closest('a')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  location.replace(link.href)
}

// Forward leads to where a dialog was. There is nothing there any more. Pieces that are bundled apart have each a copy of this: one is enough.
addEventListener('popstate', (event) => {
  if (!stateNow().open || document.querySelector('dialog[open]')) return
  event.stopImmediatePropagation()
  history.back()
})
