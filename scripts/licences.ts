import { readArguments } from '@/lib/command/arguments'
import { fail, UserError } from '@/lib/command/user-error'
import { isAccepted, licences, REASONED } from './licences/licences'

// `npm run licences` lists the licences of all packages that package-lock.json names; `--check`, as `npm run lint` does, fails for
// one that nobody has read.

async function main(): Promise<void> {
  const { check } = readArguments({ options: { check: { type: 'boolean' } } }).values
  const all = [...(await licences())].sort(([a], [b]) => (a < b ? -1 : 1))
  const unread = all.filter(([licence]) => !isAccepted(licence))
  if (unread.length > 0) {
    const named = unread.map(
      ([licence, { site, tests }]) => `  ${licence}: ${[...site, ...tests].join(', ')}`,
    )
    throw new UserError(
      `package-lock.json has packages under licences that nobody has read yet:\n${named.join('\n')}\nRead them, and add them to scripts/licences/licences.ts with what they ask for; or take other packages.`,
    )
  }
  if (check) return
  for (const [licence, { site, tests }] of all) {
    const why = REASONED[licence]
    console.log(`${licence}: ${site.size} for sites, ${tests.size} for tests${why ? `. ${why}` : ''}`)
    if (why !== undefined || site.size + tests.size < 20)
      console.log(`  ${[...site, ...tests].sort().join(', ')}`)
  }
}

await main().catch(fail)
