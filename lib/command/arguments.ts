import { parseArgs, type ParseArgsConfig } from 'node:util'
import { didYouMean } from '@/lib/tree'
import { UsageError } from './user-error'

type ParseArgsOptionsConfig = NonNullable<ParseArgsConfig['options']>

/** What a command takes behind its name. */
interface Form<O extends ParseArgsOptionsConfig> {
  readonly options?: O
  /** How many words that are no options; none unless said otherwise. */
  readonly words?: number
  /** The forms of the command, shown with what is wrong. */
  readonly usage?: string
  /** As typed; those of this process, unless said otherwise. */
  readonly args?: readonly string[]
}

/**
 * Reads what was typed behind a command.
 * @returns the options by name, and the other words
 * @throws UsageError for an option that the command does not have, one without its value, or a word too many
 */
export function readArguments<const O extends ParseArgsOptionsConfig = Record<never, never>>({
  options,
  words = 0,
  usage = '',
  args = process.argv.slice(2),
}: Form<O> = {}) {
  const known = { ...options } as O
  const refuse = (message: string) => new UsageError(usage ? `${message}\n${usage}` : message)
  const given = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of given.tokens) {
    if (token.kind !== 'option' || Object.hasOwn(known, token.name)) continue
    const names = Object.keys(known).map((name) => `--${name}`)
    const there = names.length > 0 ? `. It has ${names.join(', ')}.` : '. It has no options.'
    throw refuse(`This command has no option "${token.rawName}"${didYouMean(token.rawName, names, there)}`)
  }
  const read = () => {
    try {
      return parseArgs({ args: [...args], options: known, allowPositionals: true })
    } catch (error) {
      throw refuse((error as Error).message.split('. ')[0] ?? '')
    }
  }
  const { values, positionals } = read()
  if (positionals.length > words)
    throw refuse(`"${positionals[words] ?? ''}" is one word too many for this command.`)
  return { values, positionals }
}
