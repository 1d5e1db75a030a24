interface State {
  /** Whether the entry of the history is that of a dialog. */
  open?: boolean
}

/**
 * Opens a dialog that Back closes: it has a place of its own in the browser's history, which it gives back when it is closed in
 * another way. A page that is left is left without it.
 */
export function openModal(dialog: HTMLDialogElement): void {
  dialog.showModal()
  history.pushState({ ...(history.state as State | null), open: true } satisfies State, '')
  let gone = false
  const leave = () => {
    gone = true
    dialog.close()
  }
  addEventListener('popstate', leave)
  addEventListener('pagehide', leave)
  dialog.addEventListener(
    'close',
    () => {
      removeEventListener('popstate', leave)
      removeEventListener('pagehide', leave)
      if (!gone) history.back()
    },
    { once: true },
  )
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
  if (!(history.state as State | null)?.open || document.querySelector('dialog[open]')) return
  event.stopImmediatePropagation()
  history.back()
})
