import { basePath } from '@/lib/addresses/base-path'

/** Joins our module in development only: shows a saved file in the open page. The browser keeps the scroll position. */
function reloadOnChanges(): void {
  let shown: string | undefined
  const changes = new EventSource(`${basePath()}/dev/changes`)
  changes.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (shown !== undefined && data !== shown) location.reload()
    shown = data
  })
}

reloadOnChanges()
