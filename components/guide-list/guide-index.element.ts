// What every page carries of the home page: nothing but this. The rest is fetched where there are guides to choose from.
const host = document.querySelector<HTMLElement>('guide-index')
if (host) void import('./choosing.page').then(({ choosing }) => choosing(host))

export {}
