import { basePath } from '@/lib/addresses/base-path'

/**
 * Joins our module in development only: shows a saved file in the open page. The browser keeps the scroll position. In the desk's frame,
 * which shows by itself what was saved, a page is loaded again only where what it loads has become another.
 */
function reloadOnChanges(): void {
  let shown: string | undefined
  const isFramed = frameElement?.hasAttribute('data-desk') ?? false
  const changes = new EventSource(`${basePath()}/dev/changes`)
  changes.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const state = isFramed ? data.split(' ').at(-1) : data
    if (shown !== undefined && state !== shown) location.reload()
    shown = state
  })
}

reloadOnChanges()
