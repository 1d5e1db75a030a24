import ForgottenContexts from './forgotten-contexts.js'

/** The browser of this process, from test file to test file: to start one takes longer than many files do. `browser.ts` starts it. */
const kept = { browser: undefined }

/** Jest's environment where tests have a browser: hands on that of the file before. */
export default class KeptBrowser extends ForgottenContexts {
  constructor(...given) {
    super(...given)
    this.global.keptBrowser = kept
  }
}

export async function closeBrowser() {
  const { browser } = kept
  kept.browser = undefined
  await browser?.close()
}

/**
 * How Jest tells a worker that there are no more files: `CHILD_MESSAGE_END` of jest-worker. A worker then ends by itself, unless it has a
 * browser; Playwright kills that when its process exits.
 */
const END = 2
function hear(message) {
  if (message?.[0] !== END) return
  // A listener alone would keep the process.
  process.off('message', hear)
  if (kept.browser) process.exit()
}
if (process.send) process.on('message', hear)
