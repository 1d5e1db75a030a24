import { expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { contentFolder } from '@/tests/harness/content-folder'

/** A guide of questions `q1`, `q2` …, each with these answers, and an outcome. */
function guide(id: string, answers: readonly (readonly string[])[]): Record<string, string> {
  const questions = answers.map((targets, i) => {
    const choices = targets.map((to, n) => `  - id: a${n}\n    label: Answer ${n}\n    to: ${to}\n`)
    return [`en/${id}/q${i + 1}.mdx`, `---\ntitle: Question ${i + 1}?\nchoices:\n${choices.join('')}---\n`]
  })
  return {
    [`en/${id}/index.mdx`]: `---\ntitle: Of ${id}\nsummary: It asks.\nstart: q1\n---\n`,
    ...Object.fromEntries(questions),
    [`en/${id}/end.mdx`]: '---\ntitle: The end\noutcome: solved\n---\n',
  }
}

/** Answers that lead from each question to the next, and those that lead elsewhere before them. */
const row = (n: number, elsewhere: Record<number, string> = {}, end = 'end') =>
  Array.from({ length: n }, (_, i) => [
    ...(elsewhere[i + 1] ? [elsewhere[i + 1]!] : []),
    i + 1 < n ? `q${i + 2}` : end,
  ])

function deep(files: Record<string, string>): string[] {
  const { findings } = checkContent(contentFolder(files))
  return findings.flatMap(({ file, code, message }) => (code === 'deep' ? [`${file} ${message}`] : []))
}

test.each([
  ['a row of twelve', row(12), []],
  ['a row of thirteen', row(13), ['13']],
  ['a row into whose midst the first answer leads', row(13, { 1: 'q7', 7: 'q2' }), ['13']],
  [
    'questions that all lead to each other',
    Array.from({ length: 20 }, () => [...Array.from({ length: 20 }, (_, i) => `q${i + 1}`), 'end']),
    ['at least 20'],
  ],
])('the questions of %s are counted', (_, answers, expected) => {
  expect(deep(guide('long', answers))).toEqual(
    expected.map((n) =>
      expect.stringContaining(`en/long/index.mdx guide "long": the longest way asks ${n} questions`),
    ),
  )
})

test('those of a part in another guide count there', () => {
  const through = guide('short', row(7, {}, 'part/\n    then: end'))
  expect(deep({ ...through, ...guide('part', row(7)) })).toEqual([])
  expect(deep({ ...through, ...guide('part', row(13)) })).toEqual([expect.stringContaining('guide "part"')])
})
