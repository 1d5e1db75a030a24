import { expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { SOUND_FOLDERS } from '@/tests/harness/mistakes'
import { SOME, testNaming } from '@/tests/harness/naming-mistakes'

test.each(SOUND_FOLDERS)('the folder %s, in which mistakes are made, is sound', (folder) => {
  const { findings } = checkContent(folder, { today: new Date('2026-11-20'), settings: {} })
  expect(findings).toEqual([])
})

testNaming(SOME)
