// The page about reading offline does all that it does in a piece of its own.
const host = document.querySelector<HTMLElement>('[data-offline]')
if (host) import('./keep.page').then(({ offer }) => offer(host)).catch(() => undefined)

export {}
