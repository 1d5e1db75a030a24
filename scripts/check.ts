import { checkContent, contentRoot, findingLine, fromHere, keepParses, summaryLine } from '@/lib/content'
import { countLine } from '@/lib/build/count-line'

keepParses(process.cwd())
const root = contentRoot()
const asJson = process.argv.includes('--json')
const progress = countLine('Checking: step')
const coverage = process.argv.includes('--coverage')
const check = checkContent(root, { coverage, ...(!asJson && { progress: progress.update }) })
progress.done()

if (asJson) {
  const { guides, steps } = check
  console.log(JSON.stringify({ findings: fromHere(root, check.findings), guides, steps }, null, 2))
} else {
  for (const finding of check.findings) console.log(findingLine(root, finding))
  console.log(summaryLine(check))
}
if (check.findings.some(({ level }) => level === 'error')) process.exitCode = 1
