// A piece of its own, fetched when a page has boxes to tick.

/** Lets the boxes of a page's task lists be ticked, and remembers them for the visit. */
export function makeTickable(): void {
  const key = `signpost:ticks:${location.pathname}`
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.task-list-item input')]
  const kept = keptAt(key)
  boxes.forEach((box, i) => {
    // A page that was gone back to has them already.
    if (!box.disabled) return
    const item = box.closest('li')!
    box.disabled = false
    box.checked = kept ? kept[i] === '1' : box.checked
    box.ariaLabel = item.textContent.trim()
    box.addEventListener('change', () =>
      keep(key, boxes.map(({ checked }) => (checked ? '1' : '0')).join('')),
    )
    item.addEventListener('click', ({ target }) => {
      if (target !== box && !(target as Element).closest('a, button')) box.click()
    })
  })
}

// Storage may be switched off: the ticks then last for the page.
function keptAt(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, ticks: string): void {
  try {
    sessionStorage.setItem(key, ticks)
  } catch {
    // see above
  }
}
