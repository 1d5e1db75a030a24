import { launch } from 'chrome-launcher'
import CDP from 'chrome-remote-interface'
import { chromiumCommand } from '@/scripts/browser/chromium'

/** A running Chromium and the line of command to it. */
export interface MeasuredBrowser {
  client: CDP.Client
  /** Where other tools find it. */
  port: number
  /** `HeadlessChrome/147.0.7727.0` */
  version: string
  close: () => Promise<void>
}

/**
 * A Chromium that nothing is attached to but what measures. (With Playwright at it, it prerenders no page:
 * prerendering wants a client that attaches to tabs, not to pages.) CHROMIUM_PATH names another than the package's, which is
 * the headless shell: it prefetches, but never prerenders.
 */
export async function openMeasuredBrowser(): Promise<MeasuredBrowser> {
  const { file, switches, environment } = await chromiumCommand()
  const chrome = await launch({
    chromePath: file,
    chromeFlags: ['--headless=new', ...switches],
    ...(environment && { envVars: environment }),
    logLevel: 'silent',
  })
  // However this process ends, the browser does not outlive it.
  process.once('exit', () => chrome.kill())
  const { webSocketDebuggerUrl, Browser } = await CDP.Version({ port: chrome.port })
  const client = await CDP({ target: webSocketDebuggerUrl, local: true })
  return {
    client,
    port: chrome.port,
    version: Browser,
    async close() {
      await client.close()
      chrome.kill()
    },
  }
}
