import { readArguments } from '@/lib/command/arguments'
import { fail } from '@/lib/command/user-error'
import { insightCommand, USAGE } from '@/scripts/insight/command'

/** `npm run insight`: what became of readers, printed; see `USAGE` for the others. */
try {
  const { values, positionals } = readArguments({
    words: 2,
    usage: USAGE,
    options: {
      guide: { type: 'string' },
      lang: { type: 'string' },
      ui: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      months: { type: 'string' },
      after: { type: 'string' },
      id: { type: 'string' },
      patch: { type: 'boolean' },
    },
  })
  await insightCommand(positionals, values, process.env, console.log)
  process.exit(0)
} catch (error) {
  fail(error)
}
