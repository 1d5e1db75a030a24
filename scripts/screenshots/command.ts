import { readArguments } from '@/lib/command/arguments'
import { UserError } from '@/lib/command/user-error'
import { pinnedChromiumVersion } from '@/scripts/browser/chromium'
import { drawAll, type DrawResult } from './draw-all'
import { placesIn, staleScreens } from './lock'
import { ScreenError } from './source'

const usage = `npm run screenshots                draws every screen of content/screens into content/screenshots
npm run screenshots -- old/home    draws this one only
npm run screenshots -- --check     draws nothing; names the pictures that are not what their screens say`

/**
 * `npm run screenshots`: draws or checks the pictures of the content root `root`. `args` as typed, `today` an ISO date.
 * Returns the lines to print. Throws UserError.
 */
export async function screenshotsCommand(
  root: string,
  args: readonly string[],
  today: string,
  terminal: NodeJS.WriteStream = process.stderr,
): Promise<string> {
  const { values, positionals } = readArguments({
    args,
    options: { check: { type: 'boolean' } },
    words: Infinity,
    usage,
  })
  const places = placesIn(root)
  const renderer = `Chromium ${await pinnedChromiumVersion()}`
  if (values.check) {
    const stale = await staleScreens(places, renderer).catch(asUserError)
    if (stale.length > 0)
      throw new UserError(`${stale.join('\n')}\n${count(stale.length)} out of date: npm run screenshots`)
    return 'All pictures are what their screens say.'
  }

  const show = (text: string) => terminal.isTTY && terminal.write(`\r\x1b[K${text}`)
  const result = await drawAll({
    places,
    renderer,
    today,
    only: positionals.map((arg) => arg.replace(/^.*\bscreens(?:hots)?\//, '').replace(/\.\w+$/, '')),
    onPicture: (name, index, of) => show(`${index + 1}/${of}  ${name}`),
  })
    .catch(asUserError)
    .finally(() => show(''))
  if (result.errors.length > 0) throw new UserError(`${result.errors.join('\n')}\n${report(result)}`)
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

function asUserError(error: Error): never {
  throw error instanceof ScreenError ? new UserError(error.message) : error
}
