import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contentSource } from '@/lib/machines/knowledge/content-source'
import { openKnowledge, type Knowledge } from '@/lib/machines/knowledge/knowledge'
import { assistantServer, type AssistantServerOptions } from '@/lib/machines/mcp/assistant-server'
import type { CardDocument } from '@/lib/machines/mcp/card'
import { envelopeSchema, type Envelope } from '@/lib/machines/schemas/envelope'
import type { ContentSettings } from '@/lib/content'
import { contentFolder } from './content-folder'

/** A client of the Model Context Protocol, as an assistant has it. */
export interface Assistant {
  client: Client
  /** Calls a tool that walks. */
  walk: (tool: string, args: Record<string, unknown>) => Promise<Envelope>
  /** Calls any tool: what it answers, as data and as text. */
  call: (
    tool: string,
    args: Record<string, unknown>,
  ) => Promise<{ failed: boolean; data: unknown; text: string }>
  close: () => Promise<void>
}

export function knowledgeOf(root: string, settings: ContentSettings = {}, key?: string): Knowledge {
  return openKnowledge(contentSource(path.resolve(root), settings), key)
}

/** Connects to a server in this process. */
export async function assistantOf(
  knowledge: Knowledge,
  options: AssistantServerOptions = {},
): Promise<Assistant> {
  const [here, there] = InMemoryTransport.createLinkedPair()
  const server = assistantServer(knowledge, options)
  await server.connect(there)
  return assistantOver(here)
}

export async function assistantOver(transport: Transport): Promise<Assistant> {
  const client = new Client({ name: 'tests', version: '1' })
  await client.connect(transport)
  const call: Assistant['call'] = async (name, args) => {
    const { isError, structuredContent, content } = await client.callTool({ name, arguments: args })
    const [first] = content as { text?: string }[]
    return { failed: isError === true, data: structuredContent, text: first?.text ?? '' }
  }
  return {
    client,
    call,
    walk: async (tool, args) => {
      const { data, text } = await call(tool, args)
      if (data === undefined) throw new Error(text)
      return envelopeSchema.parse(data)
    },
    close: () => client.close(),
  }
}

export interface Scenario {
  guide: string
  name: string
  answers: Record<string, string>
  ends: string
}

/** The scenarios of a content folder. */
export function scenariosIn(root: string, lang: string, guides: Iterable<string>): Scenario[] {
  return [...guides].flatMap((guide) => {
    try {
      const text = readFileSync(path.join(root, lang, guide, 'scenarios.json'), 'utf8')
      return (JSON.parse(text) as Omit<Scenario, 'guide'>[]).map((one) => ({ ...one, guide }))
    } catch {
      return []
    }
  })
}

/** More steps than any scenario has. */
const MOST = 100

/** Walks a scenario to its end, and repeats each warning on the way. */
export async function walkScenario(
  { walk }: Pick<Assistant, 'walk'>,
  { guide, answers }: Scenario,
  rest: Record<string, unknown> = {},
): Promise<{ end: Envelope; steps: Envelope[] }> {
  let at = await walk('open_step', { step: guide, ...rest })
  const steps = [at]
  while (at.outcome === null && steps.length < MOST) {
    const { step, state, version } = at
    const answer =
      answers[step] ?? (step.startsWith(`${guide}/`) ? answers[step.slice(guide.length + 1)] : undefined)
    const args = {
      ...rest,
      step,
      state,
      version,
      ...(at.warnings.length > 0 && { warning_acknowledged: true }),
    }
    if (at.kind === 'question' && answer === undefined) throw new Error(`${step} is not answered`)
    at =
      at.kind === 'question'
        ? await walk('answer', { ...args, answer, by: 'person' })
        : await walk('go_on', args)
    if (at.refused) throw new Error(`${step}: ${at.refused.message}`)
    steps.push(at)
  }
  return { end: at, steps }
}

const LAMP = {
  'en/dark/plugged-in.mdx':
    '---\ntitle: Is it plugged in?\nchoices:\n  - label: Yes\n    to: call\n    match: no power\n  - label: No\n    to: plug-in\n---\n',
  'en/dark/plug-in.mdx':
    '---\ntitle: Plug it in\nnext: better\n---\n<Warning>Dry your hands first.</Warning>\n\n<Interface version="old">Push.</Interface>\n\n<Interface version="new">Turn.</Interface>\n',
  'en/dark/better.mdx':
    '---\ntitle: Is there light?\nchoices:\n  - label: Yes\n    to: light\n  - label: No\n    to: call\n---\n',
}

/** An assistant over a small guide: a question, an instruction with a warning, a question, two outcomes. */
export async function lampAssistant(
  files: Readonly<Record<string, string | null>> = {},
  key?: string,
  card?: CardDocument,
) {
  return assistantOf(knowledgeOf(contentFolder({ ...LAMP, ...files }), {}, key), {
    card,
    // A day that is never past: what is read of known problems that are over depends on the real one.
    now: () => new Date('2999-01-01T12:00:00Z'),
  })
}
