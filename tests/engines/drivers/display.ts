import { spawn } from 'node:child_process'
import { MissingEngine } from '../driver'
import { installed } from './installed'

/** A screen to draw on, by its name in DISPLAY. */
export interface Display {
  readonly name: string
  close: () => void
}

/**
 * The screen that is there, or one that nobody sees.
 * @throws {MissingEngine} where there is neither
 */
export async function display(): Promise<Display> {
  const own = process.env.DISPLAY
  if (own) return { name: own, close: () => undefined }
  const program = installed('XVFB_PATH', ['Xvfb'], 'a screen, or Debian: xvfb')
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]!.once('data', (text: Buffer) => resolve(text.toString().trim()))
    server.once('error', reject)
    server.once('exit', (code) => reject(new MissingEngine(`Xvfb ended (${code})`)))
  })
  return { name: `:${number}`, close: () => void server.kill() }
}
