import { basePath } from '@/lib/base-path'

// Joins our module in development only: shows a saved file in the open page. The browser keeps the scroll position.
let shown: string | undefined

new EventSource(`${basePath()}/dev/changes`).addEventListener('message', ({ data }: MessageEvent<string>) => {
  if (shown !== undefined && data !== shown) location.reload()
  shown = data
})
