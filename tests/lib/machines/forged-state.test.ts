import { expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { lampAssistant } from '@/tests/harness/assistant'

const WARNING = 'Dry your hands first.'
const KEY = 'one key for all servers of a site'

/** Walks behind the step that warns, as it should be. */
async function behindTheWarning(key?: string) {
  const assistant = await lampAssistant({}, key)
  const first = await assistant.walk('open_step', { step: 'dark' })
  const warns = await assistant.walk('answer', {
    ...{ step: first.step, state: first.state, answer: 'plug-in', by: 'person' },
  })
  const behind = await assistant.walk('go_on', {
    ...{ step: warns.step, state: warns.state, warning_acknowledged: true },
  })
  return { ...assistant, warns, behind }
}

/** The seal of the step's warning in a state. */
const SEAL = /(?<=!dark\/plug-in\.)[0-9a-f]{16}/

test('a state says that a warning was acknowledged only if this server says so', async () => {
  const { walk, warns, behind } = await behindTheWarning()
  expect([warns.step, behind.step]).toEqual(['dark/plug-in', 'dark/better'])
  const answer = { step: 'dark/better', answer: 'light', by: 'person' }
  expect((await walk('answer', { ...answer, state: behind.state })).step).toBe('dark/light')
  const given = SEAL.exec(warns.state)?.[0] ?? ''
  const elsewhere = SEAL.exec((await behindTheWarning()).behind.state)?.[0] ?? ''
  const words = createHash('sha256').update(WARNING).digest('hex')
  for (const [how, forged] of [
    ['no sign of it', 'plugged-in.plug-in'],
    ['what says that it was given', behind.state.replace(SEAL, given)],
    ['a hash of its words', behind.state.replace(SEAL, words.slice(0, 16))],
    ['the sign of another server', behind.state.replace(SEAL, elsewhere)],
    ['a sign that was made up', behind.state.replace(SEAL, '0123456789abcdef')],
    ['the sign for another step', behind.state.replace('!!dark/plug-in', '!!dark/better')],
  ] as const) {
    for (const said of [undefined, false, true] as const) {
      const next = await walk('answer', { ...answer, state: forged, warning_acknowledged: said })
      expect([how, next.step, next.refused?.reason]).toEqual([how, 'dark/better', 'warning'])
      expect(next.warnings).toEqual([{ step: 'dark/plug-in', text: WARNING, interface: null }])
    }
  }
})

test('what says that a warning was given is believed of this server alone, and only together with the acknowledgement', async () => {
  const { walk, warns } = await behindTheWarning()
  const call = { step: warns.step, warning_acknowledged: true }
  const foreign = (await behindTheWarning()).warns.state
  const acknowledged = warns.state.replace('~!', '~!!')
  for (const [how, state] of Object.entries({ nothing: 'plugged-in.plug-in', foreign, acknowledged }))
    expect([how, (await walk('go_on', { ...call, state })).refused?.reason]).toEqual([how, 'warning'])
  const without = await walk('go_on', { step: warns.step, state: warns.state })
  expect(without.refused?.reason).toBe('warning')
  expect((await walk('go_on', { ...call, state: warns.state })).step).toBe('dark/better')
})

test('servers with one key believe each other, so a walk may go from one to the next', async () => {
  const { behind } = await behindTheWarning(KEY)
  const other = await lampAssistant({}, KEY)
  const answer = { step: 'dark/better', answer: 'light', by: 'person', state: behind.state }
  expect((await other.walk('answer', answer)).step).toBe('dark/light')
})
