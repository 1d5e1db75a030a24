import type { YamlFault } from './yaml-faults'

const OF_ANSWERS = /^([ ]+)(id|label|to|hint|summary|match|when|then|screenshot|alt):/

/**
 * An answer that lacks its dash, so that its fields stand twice in the answer above it: undefined where a single field stands twice,
 * or another one than those of answers.
 * @param offsets those of the fields that stand twice
 */
export function answerWithoutDash(offsets: readonly number[], yaml: string): YamlFault | undefined {
  if (offsets.length < 2) return undefined
  const lines = yaml.split('\n')
  const rows = offsets.map((offset) => yaml.slice(0, offset).split('\n').length - 1).sort((a, b) => a - b)
  let [row = 0] = rows
  const lead = OF_ANSWERS.exec(lines[row] ?? '')?.[1]
  // All fields that stand twice are of one answer: in one run of lines, in one column.
  if (lead === undefined || rows.some((one) => OF_ANSWERS.exec(lines[one] ?? '')?.[1] !== lead))
    return undefined
  const last = rows.at(-1)!
  if (lines.slice(row, last).some((line) => /^[ ]*-[ ]/.test(line))) return undefined
  const before = OF_ANSWERS.exec(lines[row - 1] ?? '')
  if (before?.[1] === lead && (before[2] === 'id' || before[2] === 'label')) row -= 1
  const name = OF_ANSWERS.exec(lines[row] ?? '')?.[2] ?? ''
  return {
    offset: lines.slice(0, row).join('\n').length + (row > 0 ? 1 : 0) + lead.length,
    message: `an answer begins here without its dash, so its fields stand twice in the one above. Write - ${lines[row]!.trim()}, with the dash ${lead.length >= 2 ? 'two columns' : 'one column'} to the left of "${name}".`,
  }
}
