import { spawn, type ChildProcess } from 'node:child_process'
import { Builder, Key, type WebDriver } from 'selenium-webdriver'
import { freePort } from '@/lib/command/port'
import { within, WINDOW, type Engine, type Tab } from '../driver'
import { display } from './display'
import { installed } from './installed'

const ADVICE = 'Debian: webkit2gtk-driver'
const MINI_BROWSERS = ['4.1', '6.0', '4.0'].flatMap((version) =>
  ['x86_64', 'aarch64'].map(
    (machine) =>
      `/usr/lib/${machine}-linux-gnu/webkit${version === '6.0' ? '' : '2'}gtk-${version}/MiniBrowser`,
  ),
)
const KEYS: Readonly<Record<string, string>> = {
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
}
/** The protocol tells no exceptions: the page is asked to keep them. Those before it could be asked are not seen. */
const WATCH = `(window.__errors ??= (() => {
  const errors = []
  addEventListener('error', ({ message }) => errors.push(message))
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)))
  return errors
})())`
const STARTS_MS = 30_000
const ENDS_MS = 5000

/** WebKitGTK's MiniBrowser, by WebKitWebDriver. Without a screen it takes Xvfb, if that is installed. */
export async function startWebkit(): Promise<Engine> {
  const program = installed('WEBKIT_DRIVER_PATH', ['WebKitWebDriver'], ADVICE)
  const binary = installed('WEBKIT_PATH', MINI_BROWSERS, ADVICE)
  const screen = await display()
  // A driver for each window: one whose browser has ended answers nobody any more.
  const start = async () => {
    const port = await freePort()
    const server = spawn(program, [`--port=${port}`], {
      env: { ...process.env, DISPLAY: screen.name },
      stdio: 'ignore',
    })
    await answering(port, server)
    const starting = new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      })
      .build()
    try {
      return { driver: await within(STARTS_MS, starting, 'MiniBrowser does not start'), server }
    } catch (error) {
      server.kill()
      throw error
    }
  }
  const first = await start()
  const version = (await first.driver.getCapabilities()).getBrowserVersion() ?? ''
  await end(first)
  const close = () => {
    screen.close()
    return Promise.resolve()
  }
  return { name: 'webkit', version, fresh: async () => tabOf(await start()), close }
}

interface Started {
  readonly driver: WebDriver
  readonly server: ChildProcess
}

async function end({ driver, server }: Started): Promise<void> {
  await within(ENDS_MS, driver.quit(), 'MiniBrowser does not end').catch(() => undefined)
  server.kill()
}

async function tabOf(started: Started): Promise<Tab> {
  const { driver } = started
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...WINDOW })
  const seen: string[] = []
  const evaluate = async (expression: string) => {
    const [result, errors] = await driver.executeScript<[unknown, string[]]>(
      `const errors = ${WATCH}.splice(0); return [${expression}, errors]`,
    )
    seen.push(...errors)
    return result
  }
  return {
    open: async (address) => {
      await driver.get(address)
      await evaluate('0')
    },
    evaluate,
    clickAt: (x, y) => driver.actions({ async: true }).move(whole({ x, y })).click().perform(),
    drag: (from, to) =>
      driver.actions({ async: true }).move(whole(from)).press().move(whole(to)).release().perform(),
    press: (key) =>
      driver
        .actions({ async: true })
        .sendKeys(KEYS[key] ?? key)
        .perform(),
    errors: async () => {
      await evaluate('0')
      return seen.splice(0)
    },
    close: () => end(started),
  }
}

function whole({ x, y }: { x: number; y: number }) {
  return { x: Math.round(x), y: Math.round(y), duration: 30 }
}

async function answering(port: number, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + STARTS_MS; Date.now() < end;) {
    if (server.exitCode !== null) break
    const there = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (there) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  server.kill()
  throw new Error('WebKitWebDriver does not answer.')
}
