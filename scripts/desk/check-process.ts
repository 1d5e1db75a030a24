import fs from 'node:fs'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { checkContent, openParseCache } from '@/lib/content'
import { withCures } from './cure/cures'

// Checks a content root whenever it is told to: the desk starts it, and what somebody waits for goes first.

const root = process.argv[2] ?? ''
openParseCache(process.cwd())
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
process.on('message', () => {
  const { findings } = checkContent(root)
  const files = new Set(findings.map(({ file }) => file))
  const ofFile = (file: string) =>
    withCures(
      findings.filter((one) => one.file === file),
      textOf(file),
    )
  process.send?.([...files].flatMap(ofFile))
})
process.on('disconnect', () => process.exit(0))

function textOf(file: string): string {
  try {
    return fs.readFileSync(path.join(root, file), 'utf8')
  } catch {
    return ''
  }
}
