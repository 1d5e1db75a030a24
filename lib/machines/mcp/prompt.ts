import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { RULES } from '../twins/llms-text'

/** “Walk me through”: what a person picks in a client to be led by a guide. */
export function addPrompt(server: McpServer): void {
  server.registerPrompt(
    'walk_me_through',
    {
      title: 'Walk me through',
      description: 'Leads a person through a support guide, one step at a time.',
      argsSchema: {
        problem: z.string().max(2000).describe('What is wrong, or the address of a step'),
        lang: z.string().max(35).optional().describe('The person’s language, BCP 47'),
      },
    },
    ({ problem, lang }) => ({
      messages: [{ role: 'user', content: { type: 'text', text: textFor(problem, lang) } }],
    }),
  )
}

function textFor(problem: string, lang: string | undefined): string {
  return [
    `Walk me through this with the tools of the knowledge base, one step at a time: ${problem}`,
    ...(lang === undefined ? [] : [`My language is ${lang}: give it to each tool as lang.`]),
    'Begin with open_step if I gave an address, with paste_error if I gave an error message, else with search. Then repeat: tell me what the step says, ask me its question with all of its answers, and wait. Give my answer to the tool answer (by: "person"), or call go_on when I have done what the step says, each time with the latest state.',
    ...RULES.map((rule) => `- ${rule}`),
  ].join('\n')
}
