/** Whether the desk's page can be shown: Next.js compiles it when it is first asked for, which takes a minute after an install. */
export interface Opening {
  readonly isOver: () => boolean
  readonly over: Promise<void>
  /** Milliseconds since 1970. */
  readonly since: number
}

/** One that is over. */
export const OPENED: Opening = { isOver: () => true, over: Promise.resolve(), since: 0 }

/** Follows a work that has begun just now. */
export function openingBy(work: Promise<unknown>): Opening {
  let isOver = false
  // What went wrong with it is told where it was begun.
  const over = work.then(
    () => void (isOver = true),
    () => void (isOver = true),
  )
  return { isOver: () => isOver, over, since: Date.now() }
}

/** Stands in the place of the desk's page until that is compiled, says how long it has taken, and gives way by itself. */
export function openingPage({ since }: Opening): Buffer {
  return Buffer.from(`<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Opening the desk …</title>
<style>
  :root { color-scheme: light dark }
  body { max-width: 36rem; margin: 15vh auto; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif }
  progress { width: 100% }
</style>
<main>
  <h1>Opening the desk …</h1>
  <p role="status">Its page is being made ready. The first time after an install or an upgrade that takes a minute or two, later less.</p>
  <progress aria-label="Opening"></progress>
  <p><span id="seconds">${Math.round((Date.now() - since) / 1000)}</span> seconds so far</p>
  <noscript><meta http-equiv="refresh" content="3" /></noscript>
</main>
<script>
  const seconds = document.getElementById('seconds')
  setInterval(() => { seconds.textContent = String(Number(seconds.textContent) + 1) }, 1000)
  const wait = () => fetch('/desk/api/opened').then(() => location.reload(), () => setTimeout(wait, 1000))
  wait()
</script>
</html>
`)
}
