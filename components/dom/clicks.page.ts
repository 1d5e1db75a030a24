/** What is done at a click. Gives true where nothing else may be done with it. */
export type ClickHandler = (event: MouseEvent) => unknown

/** The handlers of the page at hand. Our scripts are bundled apart, so that they have it in common only here. */
const held = globalThis as unknown as { signpostClicks: ClickHandler[] }

/**
 * Tells handlers of every click, one after another: the one listener that a page has for all that concerns clicks anywhere on it.
 * It comes before the listeners of elements. The page's inline script calls it; handlers of other scripts are added later.
 */
export function dispatchClicks(handlers: ClickHandler[]): void {
  held.signpostClicks = handlers
  addEventListener('click', (event) => handlers.some((handle) => handle(event) === true), true)
}

/** Adds a handler that is told of a click before those that are there: one that decides what the click is, or changes its link. */
export function beforeClicks(handler: ClickHandler): void {
  held.signpostClicks.unshift(handler)
}

/** Adds a handler that is told of a click after those that are there. */
export function onClick(handler: ClickHandler): void {
  held.signpostClicks.push(handler)
}
