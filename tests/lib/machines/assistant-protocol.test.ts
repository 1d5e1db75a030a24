import { expect, test } from '@jest/globals'
import { assistantOf, knowledgeOf, lampAssistant } from '@/tests/harness/assistant'
import { contentFolder } from '@/tests/harness/content-folder'

test('what is not there is refused in words, with what is alike', async () => {
  const { call } = await lampAssistant()
  for (const step of ['dark/pulg-in', 'drak', 's/zzzzzzz', '../../etc/passwd', '~', 'x'.repeat(9000)]) {
    const { failed, text } = await call('open_step', { step })
    expect([step, failed]).toEqual([step, true])
    expect(text).toMatch(/No step|There is no step/)
  }
  expect((await call('open_step', { step: 'dark/pulg-in' })).text).toContain('dark/plug-in')
})

test('a search and an error message lead to steps', async () => {
  const { call, walk } = await lampAssistant()
  const found = (await call('search', { query: 'plug in' })).data as { found: { step: string }[] }
  expect(found.found.map(({ step }) => step)).toContain('dark/plug-in')
  const matched = (await call('paste_error', { text: 'ERROR 5: no power' })).data as {
    fits: boolean
    found: { step: string; state: string }[]
  }
  expect(matched).toMatchObject({ fits: true, found: [{ step: 'dark/call', state: 'plugged-in.call' }] })
  const { step, state } = matched.found[0]!
  expect((await walk('open_step', { step, state })).trail).toHaveLength(1)
})

test('a known problem is told until its last day', async () => {
  const notice = (until: string) => ({
    'en/_notices/cut.mdx': `---\ntitle: Power cut\naffects: [dark/]\nuntil: ${until}\nstatus: open\n---\nWait.\n`,
  })
  for (const [until, told] of [
    ['2999-01-02', ['cut']],
    ['2999-01-01', ['cut']],
    ['2998-12-31', []],
  ] as const) {
    const { walk } = await lampAssistant(notice(until))
    expect((await walk('open_step', { step: 'dark' })).notices.map(({ id }) => id)).toEqual(told)
  }
})

test('notes for staff are told by a server for staff alone', async () => {
  const root = contentFolder({
    'en/dark/plug-in.mdx':
      '---\ntitle: Plug it in\nnext: light\n---\nPush.\n\n<AgentNote>Ask for the fuse.</AgentNote>\n',
  })
  for (const [settings, told] of [
    [{}, false],
    [{ AUDIENCE: 'agent' }, true],
  ] as const) {
    const { walk } = await assistantOf(knowledgeOf(root, settings))
    expect((await walk('open_step', { step: 'dark/plug-in' })).text.includes('fuse')).toBe(told)
  }
})

test('what a client sends that is no call of a tool is refused, and nothing breaks', async () => {
  const { call } = await lampAssistant()
  for (const [tool, args] of [
    ['answer', { step: 'dark' }],
    ['answer', { step: 'dark', answer: 'call' }],
    ['answer', { step: 'dark', answer: 'call', by: 'customer' }],
    ['open_step', { step: 5 }],
    ['open_step', { step: 'dark', state: 'x'.repeat(20_000) }],
    ['search', { query: '' }],
    ['nothing', {}],
  ] as const) {
    const answer = await call(tool, args).catch((error: Error) => ({ failed: true, text: error.message }))
    expect([tool, answer.failed]).toEqual([tool, true])
  }
  for (const state of ['~~~', '!', '!!a/b.c', '*', 'a.b*~*', '\u0000', 'plugged-in.call'.repeat(500)]) {
    const { failed, text } = await call('open_step', { step: 'dark', state })
    expect([failed, text]).toEqual([false, expect.stringContaining('dark/plugged-in')])
  }
})

test('guides and steps are resources, and a prompt has the rules', async () => {
  const { client } = await lampAssistant()
  const { resources } = await client.listResources()
  expect(resources.map(({ uri }) => uri)).toEqual(['signpost:///en/dark.md'])
  const { contents } = await client.readResource({ uri: 'signpost:///en/dark/plug-in.md' })
  expect(contents).toMatchObject([
    { mimeType: 'text/markdown', text: expect.stringContaining('# Plug it in') },
  ])
  await expect(client.readResource({ uri: 'signpost:///en/dark/nothing.md' })).rejects.toThrow('nothing at')
  const { messages } = await client.getPrompt({ name: 'walk_me_through', arguments: { problem: 'no light' } })
  expect(messages[0]?.content).toMatchObject({ text: expect.stringContaining('no light') })
})

test('every tool only reads, and says what it answers with', async () => {
  const { client } = await lampAssistant()
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name).sort()).toEqual(
    ['answer', 'go_on', 'open_step', 'paste_error', 'search', 'ticket'].sort(),
  )
  for (const { annotations, outputSchema } of tools)
    expect([annotations?.readOnlyHint, outputSchema?.type]).toEqual([true, 'object'])
})
