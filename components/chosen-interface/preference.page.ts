import { ownName } from '@/lib/addresses/base-path'

/** Set by the bundler: the ids of the site's interfaces. */
declare const SIGNPOST_INTERFACES: readonly string[]

const KEY = ownName(':ui')

/**
 * The interface that the reader wants to see: what the address says, else what the tab keeps, else what was chosen last. Undefined
 * if none of them names an interface of this site.
 */
export function preferredInterface(): string | undefined {
  return [asked(), kept('sessionStorage'), kept('localStorage')].find(isInterface)
}

/** The interfaces that an answer in the address may choose: none where the address names one, which wins. */
export function answerable(): readonly string[] {
  return isInterface(asked()) ? [] : SIGNPOST_INTERFACES
}

/** Lets the address name the interface that its answers choose: it is then shown, and kept, as any that an address names. */
export function nameInAddress(id: string): void {
  history.replaceState(history.state, '', location.href.replace('?', `?ui=${id}&`))
}

/** Keeps for the tab what the address says, and shows what the reader wants to see. */
export function showPreferred(): void {
  const named = asked()
  // A page prerendered stores nothing until it is shown.
  if (isInterface(named) && !(document as { prerendering?: boolean }).prerendering)
    keep('sessionStorage', named)
  showInterface(preferredInterface())
}

function asked(): string | undefined {
  // Signs behind it are none of it: see `withoutSignsBehind`.
  return /[?&]ui=([\w-]+)/.exec(location.search)?.[1]
}

/** Remembers a choice for this tab and for later visits; an address that says otherwise is put right. */
export function preferInterface(id: string): void {
  keep('sessionStorage', id)
  keep('localStorage', id)
  const address = new URL(location.href)
  if (!address.searchParams.has('ui')) return
  address.searchParams.set('ui', id)
  history.replaceState(history.state, '', address)
}

/** Shows one interface's parts and hides the others'; without one, shows all. */
export function showInterface(id: string | undefined): void {
  const { dataset } = document.documentElement
  if (id) dataset.ui = id
  else delete dataset.ui
}

function isInterface(id: string | null | undefined): id is string {
  return SIGNPOST_INTERFACES.includes(id!)
}

// Storage may be switched off, and then even naming it throws: the choice then lasts for the page.
function kept(storage: 'localStorage' | 'sessionStorage'): string | null {
  try {
    return window[storage].getItem(KEY)
  } catch {
    return null
  }
}

function keep(storage: 'localStorage' | 'sessionStorage', id: string): void {
  try {
    window[storage].setItem(KEY, id)
  } catch {
    // see above
  }
}
