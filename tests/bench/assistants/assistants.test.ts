import { openParseCache } from '@/lib/content'
import { contentFolder } from '../../harness/content-folder'
import { assistantOf, knowledgeOf } from '../../harness/assistant'
import { whenDeep } from '../../harness/when-deep'
import { guideFiles, libraryOf, stepFile, walkTree } from './policies'
import { fittingSteps, readProblems, type Problem } from './problems'

openParseCache(process.cwd())

const CHOICES = (...lines: string[]) =>
  `choices:\n${lines.map((line) => `  - label: ${line.split(' ')[0]}\n    to: ${line.split(' ')[1]}\n`).join('')}`

const KETTLE = {
  'en/kettle/index.mdx': '---\ntitle: The kettle stays cold\nsummary: What to try.\nstart: switch\n---\n',
  'en/kettle/switch.mdx': `---\ntitle: Does the kettle glow?\n${CHOICES('Yes scale', 'No call')}---\n`,
  'en/kettle/scale.mdx':
    '---\ntitle: Remove the limescale\nnext: hot\n---\n<Warning>Unplug it first.</Warning>\n',
  'en/kettle/hot.mdx': '---\ntitle: It boils\noutcome: solved\n---\n',
  'en/kettle/call.mdx': '---\ntitle: Ask us\noutcome: support\n---\n',
}

const PROBLEM: Problem = {
  ...{ problem: 'there is limescale', from: 'kettle', scenario: '', ends: 'kettle/hot' },
  facts: { 'kettle/switch': 'scale' },
}

async function library() {
  const knowledge = knowledgeOf(contentFolder(KETTLE))
  const assistant = await assistantOf(knowledge)
  return libraryOf(knowledge, assistant)
}

test('each policy says what it gave the customer, and whether the right outcome was in it', async () => {
  const own = await library()
  const told = await Promise.all(
    [stepFile(own), guideFiles(own, 1), walkTree(own, 'step', 1), walkTree(own, 'guide', 1)].map((policy) =>
      policy(PROBLEM),
    ),
  )
  expect(told).toEqual([
    { said: ['kettle/scale'], right: true },
    { said: ['switch', 'scale', 'hot', 'call'].map((id) => expect.stringContaining(id)), right: true },
    { said: ['kettle/scale', 'kettle/hot'], right: true },
    { said: ['kettle/switch', 'kettle/scale', 'kettle/hot'], right: true },
  ])
})

test('a walk ends without an outcome where the customer cannot say what is asked', async () => {
  const own = await library()
  const told = await walkTree(own, 'guide', 1)({ ...PROBLEM, facts: {} })
  expect(told).toEqual({ said: ['kettle/switch'], right: false })
})

test('facts that do not lead to the right outcome any more are told', async () => {
  const { assistant } = await library()
  await expect(fittingSteps(assistant, { ...PROBLEM, ends: 'kettle/call' })).rejects.toThrow(
    /there is limescale.*kettle\/hot/,
  )
  expect([...(await fittingSteps(assistant, PROBLEM))]).toHaveLength(3)
})

whenDeep('there are sixty problems, and each still ends where it should', async () => {
  const problems = await readProblems()
  expect(new Set(problems.map(({ problem }) => problem)).size).toBe(60)
  const assistant = await assistantOf(knowledgeOf('content'))
  for (const one of problems) expect((await fittingSteps(assistant, one)).has(one.ends)).toBe(true)
})
