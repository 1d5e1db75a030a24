import { ownName } from '@/lib/addresses/base-path'

const KEY = ownName(':theme')

/** What the reader chose; undefined for the colours of the device. */
export function chosenTheme(): string | undefined {
  const { theme } = document.documentElement.dataset
  return theme
}

/** Keeps a choice for later visits; an empty one is that of the device. */
export function chooseTheme(theme: string): void {
  document.documentElement.dataset.theme = theme
  try {
    if (theme) localStorage.setItem(KEY, theme)
    else localStorage.removeItem(KEY)
  } catch {
    // Storage may be switched off: the choice then lasts for the page.
  }
}

/** Shows the page, and the browser's frame around it, in the colours that were chosen. */
export function showTheme(): void {
  const root = document.documentElement
  const theme = kept() ?? root.dataset.theme
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  else delete root.dataset.theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const own = (meta.dataset.media ??= meta.media)
    meta.media = !root.dataset.theme ? own : own.includes(root.dataset.theme) ? 'all' : 'not all'
  }
}

/** An empty text where nothing is kept, and undefined where nothing can be. */
function kept(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return undefined
  }
}
