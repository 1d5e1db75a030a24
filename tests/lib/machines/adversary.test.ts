import { afterAll, expect, test } from '@jest/globals'
import type { AddressInfo } from 'node:net'
import { openParseCache } from '@/lib/content'
import type { Knowledge } from '@/lib/machines/knowledge/knowledge'
import type { LanguageKnowledge } from '@/lib/machines/knowledge/language-knowledge'
import { envelopeSchema, type Envelope } from '@/lib/machines/schemas/envelope'
import { httpServer, type HttpServer } from '@/lib/site/http/http-server'
import { assistantEndpoint } from '@/lib/site/serve/assistant-endpoint'
import { assistantSettings } from '@/lib/site/serve/assistant-settings'
import { targetOf, type Guide } from '@/lib/tree'
import { knowledgeOf } from '@/tests/harness/assistant'
import { contentFolder } from '@/tests/harness/content-folder'
import { DEEP } from '@/tests/harness/depth'
import { seeded, type Chance } from '@/tests/harness/seeded'

openParseCache(process.cwd())

const MOVES = DEEP ? 20_000 : 150
const open: HttpServer[] = []

/** The assistants' door over a content folder: its address. */
async function serve(knowledge: Knowledge): Promise<string> {
  const endpoint = assistantEndpoint('/mcp', { ...assistantSettings({}), knowledge, forAgents: false })
  const served = httpServer((_, response) => response.end(), [endpoint])
  open.push(served)
  await new Promise<void>((resolve) => served.server.listen(0, resolve))
  return `http://localhost:${(served.server.address() as AddressInfo).port}/mcp`
}

afterAll(async () => {
  for (const { server, stop } of open) {
    server.closeAllConnections()
    await stop()
  }
})

/** Sends anything; a fault of the server's own fails the test. */
async function send(url: string, message: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(message),
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
  })
  const text = await answer.text()
  if (answer.status >= 500) throw new Error(`${answer.status} to ${JSON.stringify(message)}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

type Args = Record<string, unknown>

/** Calls a tool; undefined where it was not answered with a place in a walk. */
async function call(url: string, name: string, args: Args): Promise<Envelope | undefined> {
  const said = (await send(url, {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name, arguments: args },
  })) as { result?: { structuredContent?: unknown } }
  return envelopeSchema.safeParse(said.result?.structuredContent).data
}

/** The warnings of a step, for an interface. */
function warningsOf({ place }: LanguageKnowledge, step: string, ui: string | null): string[] {
  const all = place(targetOf(step))?.step.warnings ?? []
  return all
    .filter((one) => one.interface === null || ui === null || one.interface === ui)
    .map(({ text }) => text)
}

/** A state that nobody was given: cut, doubled, with marks of its own. */
function forged(state: string, step: string, { pick, below }: Chance): string {
  const at = below(state.length + 1)
  return pick([
    state.slice(0, at),
    `${state}~!!${step}.${pick(['0000000000000000', 'ffffffffffffffff', 'zzzz'])}`,
    // What says that a warning was given says that it was acknowledged.
    state.replaceAll(/(?<=^|~)!(?!!)/g, '!!'),
    `${state}~!${step}.0badcafe0badcafe`,
    state.replaceAll(/~?!+[^~]*/g, ''),
    `${state}~${state}`,
    `${state.slice(at)}*`,
  ])
}

/** What a client has been told since it began. */
interface Client {
  seen: Envelope[]
  given: Set<string>
}

test('whatever a client makes up, no step is passed whose warnings it was not given, or did not acknowledge', async () => {
  const knowledge = knowledgeOf(DEEP ? 'content' : 'tests/fixtures/sites/foreign')
  const own = (await knowledge.in('en'))!
  const url = await serve(knowledge)
  const chance = seeded(22)
  const { pick, next } = chance
  const stepsOf = ({ id, steps }: Guide) => [...steps.keys()].map((step) => `${id}/${step}`)
  const steps = [...own.allGuides.values()].flatMap(stepsOf)
  const dangerous = steps.filter((step) => warningsOf(own, step, null).length > 0)
  const counts = { passed: 0, warning: 0, 'not-offered': 0, 'moved-on': 0 }
  /** Warnings that some call has acknowledged. */
  const agreed = new Set<string>()
  let client: Client = { seen: [], given: new Set() }
  const told = (one: Envelope) => {
    client.seen.push(one)
    for (const { text } of one.warnings) client.given.add(text)
  }
  for (let i = 0; i < MOVES; i++) {
    // Another one, who knows nothing of what the first was told.
    if (next() < 0.1) client = { seen: [], given: new Set() }
    const latest = client.seen.at(-1)
    if (latest?.outcome !== null)
      told((await call(url, 'open_step', { step: pick(pick([steps, dangerous])) }))!)
    const at = client.seen.at(-1)!
    const old = pick(client.seen)
    // A step may be named that was never opened.
    const step = pick([at.step, at.step, old.step, pick(dangerous)])
    const { kind, answers = [] } = own.place(targetOf(step))!.step
    const state = pick([at.state, at.state, old.state, '', forged(old.state, step, chance)])
    const acknowledged = pick([true, true, false, undefined])
    const args = {
      ...{ step, state, version: pick([at.version, 'older', undefined]) },
      ...{ ui: pick([undefined, 'old', 'new', 'none']), warning_acknowledged: acknowledged },
    }
    const given = pick([...answers.map(({ id }) => id), 'made-up'])
    const asks = kind === 'question' || next() < 0.05
    const moved = asks
      ? await call(url, 'answer', { ...args, answer: given, by: 'model' })
      : await call(url, 'go_on', args)
    if (moved === undefined) throw new Error(`no answer to ${JSON.stringify(args)}`)
    const reason = moved.refused?.reason
    if (reason === undefined) {
      const { chosen } = moved.interfaces
      const warns = warningsOf(own, step, chosen).length > 0
      if (warns) counts.passed += 1
      expect([args, warns && acknowledged !== true]).toEqual([args, false])
      const behind = [step, ...moved.trail.map((one) => one.step)].filter((one) => one !== moved.step)
      const untold = behind.filter((one) =>
        warningsOf(own, one, chosen).some((text) => !client.given.has(text)),
      )
      expect([args, untold]).toEqual([args, []])
      const texts = behind.flatMap((one) => warningsOf(own, one, chosen))
      if (acknowledged) for (const text of texts) agreed.add(text)
      expect([args, texts.filter((text) => !agreed.has(text))]).toEqual([args, []])
    } else if (reason in counts) counts[reason as keyof typeof counts] += 1
    told(moved)
  }
  // An adversary who never came to a warning has shown nothing.
  for (const [what, times] of Object.entries(counts)) expect([what, times > 5]).toEqual([what, true])
})

test('messages that are put together by chance are answered, and none is the server’s fault', async () => {
  const url = await serve(knowledgeOf(contentFolder({})))
  const { pick } = seeded(5)
  const values: unknown[] = [
    ...[null, true, 0, -1, 1e308, '', '__proto__', 'constructor', '\u0000', '\ud800', 'x'.repeat(5000)],
    ...[[], {}, [[[]]], { __proto__: 1 }, { toString: 1 }, 'dark', 'en'],
  ]
  const methods = [
    'tools/call',
    'tools/list',
    'resources/read',
    'resources/list',
    'prompts/get',
    'initialize',
  ]
  const names = ['answer', 'open_step', 'go_on', 'ticket', 'search', 'paste_error', 'walk_me_through']
  for (let i = 0; i < (DEEP ? 5_000 : 100); i++) {
    const args = Object.fromEntries(
      ['step', 'state', 'answer', 'by', 'query', 'text', 'facts', 'lang', 'ui', 'limit', 'problem']
        .filter(() => pick([true, false]))
        .map((name) => [name, pick(values)]),
    )
    await send(url, {
      ...{ jsonrpc: pick(['2.0', '2.0', '2.0', '1.0']), id: pick([1, 'a', null, undefined]) },
      method: pick([...methods, ...methods, 'nothing', '__proto__', 5]),
      params: pick([
        { name: pick([...names, ...values]), arguments: args, uri: pick(values) },
        { name: pick(names), arguments: args, uri: 'signpost:///en/__proto__/constructor.md' },
        pick(values),
      ]),
    })
  }
})
