import { closeBrowser } from './kept-browser.js'

/** Jest's globalTeardown: ends the servers that start-sites.js began, and the browser where tests ran in this process. */
export default async function stopSites() {
  await closeBrowser()
  const child = globalThis.signpostSites
  if (!child || child.exitCode !== null) return
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.kill('SIGTERM')
  await ended
}
