import {
  checkContent,
  contentRoot,
  findingLine,
  fromHere,
  openParseCache,
  ownSettings,
  summaryLine,
} from '@/lib/content'
import { readArguments } from '@/lib/command/arguments'
import { countLine } from '@/lib/command/count-line'
import { fail } from '@/lib/command/user-error'
import { editionText } from '@/lib/site/build/edition'
import { settingsIn } from '@/lib/site/build/settings'

const USAGE = 'npm run check -- [--json] [--coverage]'

/** `npm run check`: everything that is wrong with the content, each with its place and its cure. */
try {
  const flag = { type: 'boolean' } as const
  const { values } = readArguments({ options: { json: flag, coverage: flag }, usage: USAGE })
  // A build would refuse them, and "customer" is neither of the two editions. What SITE_URL is, is among the findings.
  const { AUDIENCE, DRAFTS } = process.env
  settingsIn({ AUDIENCE, DRAFTS })
  openParseCache(process.cwd())
  const root = contentRoot()
  // Who reads lines by program gets what it always got.
  if (process.stdout.isTTY && !values.json) console.log(`Checking ${editionText(ownSettings())}`)
  const progress = countLine('Checking: step')
  const coverage = values.coverage ?? false
  const check = checkContent(root, { coverage, ...(!values.json && { progress: progress.update }) })
  progress.done()
  if (values.json) {
    const { guides, steps } = check
    console.log(JSON.stringify({ findings: fromHere(root, check.findings), guides, steps }, null, 2))
  } else {
    for (const finding of check.findings) console.log(findingLine(root, finding))
    console.log(summaryLine(check))
  }
  if (check.findings.some(({ level }) => level === 'error')) process.exitCode = 1
} catch (error) {
  fail(error)
}
