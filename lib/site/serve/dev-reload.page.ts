import { basePath } from '@/lib/addresses/base-path'
import { renewalOf } from '@/lib/dev-state'

/** Joins our module in development only: shows a saved file in the open page. The browser keeps the scroll position. */
function reloadOnChanges(): void {
  let shown: string | undefined
  const isFramed = frameElement?.hasAttribute('data-desk') ?? false
  const changes = new EventSource(`${basePath()}/dev/changes`)
  changes.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const renewal = renewalOf(shown ?? data, data, isFramed)
    shown = data
    if (renewal === 'at once') location.reload()
    else if (renewal === 'when turned to') whenTurnedTo(() => location.reload())
  })
}

/** Calls once somebody's pointer or focus is in the page, or comes into it. */
function whenTurnedTo(act: () => void): void {
  if (document.hasFocus() || document.documentElement.matches(':hover')) return act()
  const over = new AbortController()
  const turned = () => {
    over.abort()
    act()
  }
  for (const event of ['pointerover', 'focusin']) addEventListener(event, turned, { signal: over.signal })
}

reloadOnChanges()
