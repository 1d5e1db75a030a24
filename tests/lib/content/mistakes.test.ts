import { expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { SOUND_FOLDER } from '@/tests/harness/mistakes'
import { SOME, testNaming } from '@/tests/harness/naming-mistakes'

test('the folder in which the mistakes are made is sound', () => {
  const { findings } = checkContent(SOUND_FOLDER, { today: new Date('2026-11-20'), settings: {} })
  expect(findings).toEqual([])
})

testNaming(SOME)
