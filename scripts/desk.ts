import { readArguments } from '@/lib/command/arguments'
import { assertFree, portFrom } from '@/lib/command/port'
import { fail } from '@/lib/command/user-error'
import { deskCommand } from '@/scripts/desk/command'

/** `npm run desk`: the writers' desk, on PORT or 4400 of this machine alone. */
try {
  readArguments()
  const port = portFrom(process.env.PORT || '4400')
  if (port !== 0) await assertFree(port)
  process.exit(await deskCommand(port, (text) => console.log(text)))
} catch (error) {
  fail(error)
}
