import { Failure } from '@/lib/build/failure'
import { pinnedChromiumVersion } from '@/lib/browser/chromium'
import { drawAll, type DrawResult } from './draw-all'
import { placesIn, staleScreens } from './lock'
import { ScreenError } from './source'

const usage = `npm run screenshots                draws every screen of content/screens into content/screenshots
npm run screenshots -- old/home    draws this one only
npm run screenshots -- --check     draws nothing; names the pictures that are not what their screens say`

/**
 * `npm run screenshots`: draws or checks the pictures of the content root `root`. `args` as typed, `today` an ISO date.
 * Returns the lines to print. Throws Failure.
 */
export async function screenshotsCommand(
  root: string,
  args: readonly string[],
  today: string,
  terminal: NodeJS.WriteStream = process.stderr,
): Promise<string> {
  const wrong = args.find((arg) => arg.startsWith('-') && arg !== '--check')
  if (wrong) throw new Failure(`${wrong} is not known here.\n\n${usage}`)
  const places = placesIn(root)
  const renderer = `Chromium ${await pinnedChromiumVersion()}`
  if (args.includes('--check')) {
    const stale = await staleScreens(places, renderer).catch(asFailure)
    if (stale.length > 0)
      throw new Failure(`${stale.join('\n')}\n${count(stale.length)} out of date: npm run screenshots`)
    return 'All pictures are what their screens say.'
  }

  const show = (text: string) => terminal.isTTY && terminal.write(`\r\x1b[K${text}`)
  const result = await drawAll({
    places,
    renderer,
    today,
    only: args.map((arg) => arg.replace(/^.*\bscreens(?:hots)?\//, '').replace(/\.\w+$/, '')),
    onPicture: (name, index, of) => show(`${index + 1}/${of}  ${name}`),
  })
    .catch(asFailure)
    .finally(() => show(''))
  if (result.errors.length > 0) throw new Failure(`${result.errors.join('\n')}\n${report(result)}`)
  return report(result)
}

function report({ written, errors }: DrawResult): string {
  const lines = [
    ...written.new.map((name) => `new      ${name}`),
    ...written.changed.map((name) => `changed  ${name}`),
  ]
  const parts = [
    written.new.length > 0 && `${written.new.length} new`,
    written.changed.length > 0 && `${written.changed.length} changed`,
    `${written.same.length} unchanged`,
    errors.length > 0 && `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`,
  ]
  return [...lines, parts.filter(Boolean).join(', ')].join('\n')
}

function count(pictures: number): string {
  return pictures === 1 ? '1 picture' : `${pictures} pictures`
}

function asFailure(error: Error): never {
  throw error instanceof ScreenError ? new Failure(error.message) : error
}
