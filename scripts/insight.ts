import { readArguments } from '@/lib/command/arguments'
import { fail } from '@/lib/command/user-error'
import { insightCommand, USAGE } from '@/scripts/insight/command'

/** `npm run insight`: what became of readers, printed; `export` and `purge` for the numbers, `password` for who may see them. */
try {
  const { values, positionals } = readArguments({
    words: 1,
    usage: USAGE,
    options: {
      guide: { type: 'string' },
      lang: { type: 'string' },
      ui: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      months: { type: 'string' },
    },
  })
  await insightCommand(positionals[0], values, process.env, console.log)
  process.exit(0)
} catch (error) {
  fail(error)
}
