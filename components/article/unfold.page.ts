// A piece of its own, fetched when a page has something folded away: on paper it is not, in browsers whose styles cannot say so either.

function unfoldOnPaper(): void {
  let opened: readonly HTMLDetailsElement[] = []

  addEventListener('beforeprint', () => {
    opened = [...opened, ...document.querySelectorAll<HTMLDetailsElement>('.details:not([open])')]
    for (const one of opened) one.open = true
  })

  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false
    opened = []
  })
}

unfoldOnPaper()

export {}
