import { expect } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { contentFolder } from './content-folder'

/** Files of the sound content folder that are written otherwise, and what the check is to say: `file:line code`, and words of the message. */
export type Case = readonly [
  name: string,
  files: Readonly<Record<string, string | Buffer | null>>,
  expected: readonly (readonly [place: string, says?: RegExp])[],
]

/** Expects of a folder these findings and no others. */
export function expectFindings(files: Case[1], expected: Case[2]): void {
  const { findings } = checkContent(contentFolder(files), { today: new Date('2026-11-20'), settings: {} })
  expect(findings.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(
    expected.map(([place]) => place),
  )
  expected.forEach(([, says], i) => {
    if (says) expect(findings[i]?.message).toMatch(says)
  })
}
