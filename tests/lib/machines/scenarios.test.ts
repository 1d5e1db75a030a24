import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openParseCache } from '@/lib/content'
import {
  assistantOf,
  knowledgeOf,
  scenariosIn,
  walkScenario,
  type Assistant,
} from '@/tests/harness/assistant'
import { DEEP } from '@/tests/harness/depth'

openParseCache(process.cwd())

describe.each([...(DEEP ? ['content'] : []), 'tests/fixtures/sites/foreign'])('over %s', (root) => {
  const knowledge = knowledgeOf(root)
  let assistant: Assistant
  beforeAll(async () => {
    assistant = await assistantOf(knowledge)
  })
  afterAll(() => assistant.close())

  test('every scenario is walked to its end, and no answer that is not offered is taken on the way', async () => {
    const { documents } = (await knowledge.in('en'))!
    const asked = new Set<string>()
    const scenarios = scenariosIn(root, 'en', documents.keys())
    for (const scenario of scenarios) {
      const { end, steps } = await walkScenario(assistant, scenario)
      expect([scenario.name, end.step.split('/')[1], end.outcome]).toEqual([
        scenario.name,
        scenario.ends.split('/').at(-1),
        end.kind === 'outcome' ? end.outcome : 'none',
      ])
      for (const { step, state, kind, answers } of steps) {
        if (asked.has(step)) continue
        asked.add(step)
        const { refused, step: still } = await assistant.walk('answer', {
          step,
          state,
          answer: 'made-up',
          by: 'person',
        })
        expect([still, refused?.reason, refused?.offered]).toEqual([
          step,
          kind === 'question' ? 'not-offered' : 'not-a-question',
          answers.map(({ id }) => id),
        ])
      }
    }
    expect(scenarios.length).toBeGreaterThan(2)
  })
})
