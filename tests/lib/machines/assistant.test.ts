import { expect, test } from '@jest/globals'
import { lampAssistant } from '@/tests/harness/assistant'

test('a step with a warning is passed only after the warning was given, and when it is acknowledged', async () => {
  const { walk } = await lampAssistant()
  const first = await walk('open_step', { step: 'dark' })
  const warned = await walk('answer', {
    step: first.step,
    state: first.state,
    answer: 'plug-in',
    by: 'person',
  })
  expect(warned.warnings).toEqual([{ step: 'dark/plug-in', text: 'Dry your hands first.', interface: null }])
  const { step, state } = warned
  const without = [
    await walk('go_on', { step, state }),
    // As if it had been given.
    await walk('go_on', { step, state: 'plugged-in.plug-in', warning_acknowledged: true }),
    await walk('go_on', {
      step,
      state: 'plugged-in.plug-in~!dark/plug-in.00000000',
      warning_acknowledged: true,
    }),
  ]
  for (const one of without) expect([one.step, one.refused?.reason]).toEqual(['dark/plug-in', 'warning'])
  expect((await walk('go_on', { step, state, warning_acknowledged: true })).step).toBe('dark/better')
})

test('a step that was passed without its warning being acknowledged is caught behind it', async () => {
  const { walk } = await lampAssistant()
  const jumped = { step: 'dark/better', state: 'plugged-in.plug-in', answer: 'light', by: 'person' }
  const caught = await walk('answer', { ...jumped, warning_acknowledged: true })
  expect([caught.step, caught.refused?.reason]).toEqual(['dark/better', 'warning'])
  expect(caught.warnings.map(({ step }) => step)).toEqual(['dark/plug-in'])
  const passed = await walk('answer', { ...jumped, state: caught.state, warning_acknowledged: true })
  expect([passed.outcome, passed.refused]).toEqual(['solved', null])
})

test('who comes back to a step with a warning is warned again', async () => {
  const { walk } = await lampAssistant({
    'en/dark/better.mdx':
      '---\ntitle: Is there light?\nchoices:\n  - label: Yes\n    to: light\n  - id: again\n    label: No\n    to: plug-in\n  - label: Give up\n    to: call\n---\n',
  })
  const first = await walk('answer', { step: 'dark', answer: 'plug-in', by: 'person' })
  const asked = await walk('go_on', { step: first.step, state: first.state, warning_acknowledged: true })
  const again = await walk('answer', { step: asked.step, state: asked.state, answer: 'again', by: 'person' })
  expect([again.step, again.warnings.length]).toEqual(['dark/plug-in', 1])
  expect((await walk('go_on', { step: again.step, state: again.state })).refused?.reason).toBe('warning')
})

test('who answered is kept, and the ticket says so', async () => {
  const { walk } = await lampAssistant()
  const end = await walk('answer', { step: 'dark', answer: 'call', by: 'model' })
  expect(end.trail).toMatchObject([{ step: 'dark/plugged-in', answer: 'call', by: 'model' }])
  expect([end.outcome, end.handoff?.contact.url]).toEqual(['support', 'https://help.example/'])
  const byPerson = await walk('answer', { step: 'dark', answer: 'call', by: 'person' })
  expect(end.handoff?.ticket).toContain('answered by the assistant')
  expect(byPerson.handoff?.ticket).not.toContain('assistant')
  expect(end.handoff?.ticket).toContain('?via=plugged-in.call')
})

test('who answered is kept for a step that has moved to another guide meanwhile', async () => {
  const { walk } = await lampAssistant({
    'en/lamp/index.mdx': '---\ntitle: The lamp\nsummary: Find out.\nstart: first\n---\n',
    'en/lamp/first.mdx':
      '---\ntitle: What does it do?\nchoices:\n  - id: hums\n    label: It hums\n    to: dark/hum\n  - label: Nothing\n    to: dark/\n---\n',
    'en/dark/hum.mdx': '---\ntitle: Let it hum\nnext: call\naliases: [lamp/hum]\n---\n',
  })
  const { step, trail, changed } = await walk('open_step', { step: 'lamp/hum', state: 'first.hums*' })
  expect(trail).toMatchObject([{ step: 'lamp/first', answer: 'hums', by: 'model' }])
  expect([step, changed]).toEqual(['dark/hum', null])
})

test('answers that no longer apply fall away, are named, and nothing is taken on top of them', async () => {
  const { walk } = await lampAssistant()
  const gone = await walk('answer', {
    ...{ step: 'dark/better', state: 'plugged-in.gone~better.gone', version: 'older' },
    ...{ answer: 'light', by: 'person' },
  })
  expect([gone.step, gone.refused?.reason]).toEqual(['dark/plugged-in', 'moved-on'])
  expect(gone.changed).toEqual({ version: true, fell_away: ['dark/plugged-in.gone', 'dark/better.gone'] })
  const on = await walk('answer', { step: gone.step, state: gone.state, answer: 'call', by: 'person' })
  expect([on.outcome, on.changed]).toEqual(['support', null])
})

test('with an interface, the text is that one’s alone; without, it says to ask', async () => {
  const { walk } = await lampAssistant()
  const all = await walk('open_step', { step: 'dark/plug-in' })
  expect([all.interfaces.ask, all.text]).toEqual([true, expect.stringMatching(/Push.[\s\S]*Turn./)])
  const old = await walk('open_step', { step: 'dark/plug-in', ui: 'old' })
  expect([old.interfaces.ask, old.interfaces.chosen, old.text]).toEqual([
    false,
    'old',
    expect.not.stringContaining('Turn.'),
  ])
})

test('a step is opened by its address, its short code and its name, with what the address says', async () => {
  const { walk } = await lampAssistant()
  const { short_url, url } = await walk('open_step', { step: 'dark/better' })
  const ways = [
    `https://any.example${url}?ui=new`,
    `${url}.md`,
    short_url!,
    short_url!.split('/').at(-1)!.toUpperCase(),
  ]
  for (const way of ways) expect((await walk('open_step', { step: way })).step).toBe('dark/better')
  const linked = await walk('open_step', { step: `${url}?via=plugged-in.plug-in&ui=new` })
  expect([linked.trail.length, linked.interfaces.chosen]).toEqual([2, 'new'])
})

test.each(['en', 'EN', 'en-GB', 'xx'])('who asks for %s gets the language that is there', async (lang) => {
  const { walk } = await lampAssistant()
  expect((await walk('open_step', { step: 'dark', lang })).lang).toBe('en')
})

test('an answer of the model stays its own where the question was renamed since', async () => {
  const { walk } = await lampAssistant({
    'en/dark/plugged-in.mdx': null,
    'en/dark/index.mdx': '---\ntitle: The lamp is dark\nsummary: Light.\nstart: socket\n---\n',
    'en/dark/socket.mdx':
      '---\ntitle: Is it in the socket?\naliases: [plugged-in]\nchoices:\n  - label: No\n    id: plug-in\n    to: call\n  - label: Yes\n    id: yes\n    to: call\n---\n',
    'en/dark/plug-in.mdx': null,
    'en/dark/better.mdx': null,
  })
  const { trail } = await walk('open_step', { step: 'dark/call', state: 'plugged-in.plug-in*' })
  expect(trail.map(({ step, by }) => [step, by])).toEqual([['dark/socket', 'model']])
})

test('a name that is nothing but signs is read as fast as any', async () => {
  const { call } = await lampAssistant()
  for (let i = 0; i < 100; i++)
    await call('open_step', { step: `${'#'.repeat(16_370)}\nx` }).catch(() => undefined)
})

test('the warnings of a guide’s introduction are given where the guide begins', async () => {
  const { walk } = await lampAssistant({
    'en/dark/index.mdx':
      '---\ntitle: The lamp stays dark\nsummary: Find out why.\nstart: plugged-in\n---\n\n<Warning>The bulb is hot.</Warning>\n',
  })
  const asked = { step: 'dark', answer: 'plug-in', by: 'person' }
  const first = await walk('answer', { ...asked, warning_acknowledged: true })
  expect([first.refused?.reason, first.warnings]).toEqual([
    'warning',
    [{ step: 'dark/plugged-in', text: 'The bulb is hot.', interface: null }],
  ])
  const next = await walk('answer', { ...asked, state: first.state, warning_acknowledged: true })
  expect(next.step).toBe('dark/plug-in')
})
