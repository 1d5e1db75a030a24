import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Knowledge } from '../knowledge/knowledge'
import { envelopeSchema, foundSchema, type Envelope } from '../schemas/envelope'
import { RULES } from '../twins/llms-text'
import { giveAnswer, goOn, openStep } from '../walk/walker'
import { addCard, SHOWN_AS_CARD, type CardDocument } from './card'
import { findByMessage, findSteps } from './find-steps'
import { inputs } from './inputs'
import { addPrompt } from './prompt'
import { addResources } from './resources'
import { standingCall, UnknownStep } from './standing-call'

/** Nothing changes anywhere, and nothing outside of the site is asked. */
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

export interface AssistantServerOptions {
  /** What shows steps to people, in hosts that can. Without it steps are text alone. */
  readonly card?: CardDocument | undefined
  readonly now?: (() => Date) | undefined
}

/**
 * A server of the Model Context Protocol (https://modelcontextprotocol.io) over a knowledge base. It keeps nothing between calls, so
 * one may be made for each request. No tool throws: what is wrong with a call is its result.
 */
export function assistantServer(
  knowledge: Knowledge,
  { card, now = () => new Date() }: AssistantServerOptions = {},
): McpServer {
  const server = new McpServer(
    { name: 'signpost', title: 'Support guides', version: '1' },
    { instructions: RULES.map((rule) => `- ${rule}`).join('\n') },
  )
  const own = async (lang: string | undefined) => {
    const found = await knowledge.in(lang)
    if (!found) throw new UnknownStep('This site has no guides.')
    return found
  }
  const describe = (title: string, description: string) => ({ title, description, annotations: READ_ONLY })
  // Hosts say what they can show when they connect, which a server without sessions does not remember: those that cannot take no notice.
  const describeStep = (title: string, description: string) => ({
    ...describe(title, description),
    ...(card && { _meta: SHOWN_AS_CARD }),
  })

  server.registerTool(
    'search',
    {
      ...describe(
        'Search',
        'Finds the steps that fit a problem in the person’s words. Open the best with open_step.',
      ),
      ...{ inputSchema: inputs.search, outputSchema: foundSchema },
    },
    ({ query, lang, limit }) => attempt(async () => data(await findSteps(await own(lang), query, limit))),
  )
  server.registerTool(
    'paste_error',
    {
      ...describe(
        'Find by error message',
        'Finds the step behind an error message. Hand its step and state to open_step.',
      ),
      ...{ inputSchema: inputs.paste_error, outputSchema: foundSchema },
    },
    ({ text, lang }) => attempt(async () => data(await findByMessage(await own(lang), text))),
  )
  server.registerTool(
    'open_step',
    {
      ...describeStep(
        'Open a step',
        'Opens a step by its address, short code or name. If interfaces.ask is true, ask first which interface the person sees, and open it again with ui.',
      ),
      ...{ inputSchema: inputs.open_step, outputSchema: envelopeSchema },
    },
    (input) =>
      attempt(async () => {
        const { own: in_, call } = await standingCall(knowledge, input, now())
        return envelope(openStep(in_, call))
      }),
  )
  server.registerTool(
    'answer',
    {
      ...describeStep(
        'Answer a question',
        'Gives the answer that the person chose, and leads to the next step. Only answers that the question offers are taken; never choose for the person.',
      ),
      ...{ inputSchema: inputs.answer, outputSchema: envelopeSchema },
    },
    ({ answer, by, warning_acknowledged = false, ...input }) =>
      attempt(async () => {
        const { own: in_, call } = await standingCall(knowledge, input, now())
        const given = { answer, byModel: by === 'model', acknowledged: warning_acknowledged }
        return envelope(giveAnswer(in_, call, given))
      }),
  )
  server.registerTool(
    'go_on',
    {
      ...describeStep(
        'Go on',
        'Leads on from a step that asks nothing, once the person has done what it says.',
      ),
      ...{ inputSchema: inputs.go_on, outputSchema: envelopeSchema },
    },
    ({ warning_acknowledged = false, ...input }) =>
      attempt(async () => {
        const { own: in_, call } = await standingCall(knowledge, input, now())
        return envelope(goOn(in_, call, { acknowledged: warning_acknowledged }))
      }),
  )
  server.registerTool(
    'ticket',
    {
      ...describeStep(
        'Hand over to support',
        'Gives support’s contact, what to have at hand, and a ticket with the answers given so far and who gave them.',
      ),
      ...{ inputSchema: inputs.ticket, outputSchema: envelopeSchema },
    },
    (input) =>
      attempt(async () => {
        const { own: in_, call } = await standingCall(knowledge, input, now())
        return envelope(openStep(in_, call, true))
      }),
  )
  addResources(server, knowledge)
  addPrompt(server)
  if (card) addCard(server, knowledge, card)
  return server
}

/** Data as it is, and as text for clients that know only that. */
function data(structuredContent: Record<string, unknown>): CallToolResult {
  return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] }
}

function envelope(made: Envelope): CallToolResult {
  return { ...data(made), ...(made.refused !== null && { isError: true }) }
}

async function attempt(call: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await call()
  } catch (error) {
    const text =
      error instanceof UnknownStep
        ? error.message
        : 'The knowledge base cannot be read at present. Try again, or give the person the contact of support.'
    if (!(error instanceof UnknownStep)) console.error(error)
    return { isError: true, content: [{ type: 'text', text }] }
  }
}
