import {
  registerAppResource,
  RESOURCE_MIME_TYPE,
  RESOURCE_URI_META_KEY,
} from '@modelcontextprotocol/ext-apps/server'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { Knowledge } from '../knowledge/knowledge'

/** The document that shows a step in an assistant's window, with the words of these languages. */
export type CardDocument = (languages: readonly string[]) => Promise<string>

/** MCP Apps: https://modelcontextprotocol.io/extensions/apps */
const CARD = 'ui://signpost/step'

/** What a tool that gives a step says of itself: hosts that show documents show this one with its answers, others take no notice. */
export const SHOWN_AS_CARD = { ui: { resourceUri: CARD }, [RESOURCE_URI_META_KEY]: CARD }

/**
 * Lets a host show steps as cards. The document is the same for all steps and has nothing of the content in it: a host hands it each
 * answer of a tool, so it shows what the tools say and no more. Pictures are all that it may load, from where the site publishes them.
 */
export function addCard(server: McpServer, knowledge: Knowledge, document: CardDocument): void {
  const description = 'A step with its pictures and answers, for the person'
  registerAppResource(server, 'step-card', CARD, { title: 'Step', description }, async () => {
    const languages = await knowledge.languages()
    const resourceDomains = await originsOfPictures(knowledge, languages)
    return {
      contents: [
        {
          ...{ uri: CARD, mimeType: RESOURCE_MIME_TYPE, text: await document(languages) },
          _meta: { ui: { csp: { resourceDomains, connectDomains: [] }, prefersBorder: true } },
        },
      ],
    }
  })
}

async function originsOfPictures(knowledge: Knowledge, languages: readonly string[]): Promise<string[]> {
  const origins = new Set<string>()
  for (const lang of languages) {
    const all = await knowledge.in(lang)
    const steps = [...(all?.documents.values() ?? [])].flatMap((document) => document.steps)
    for (const src of steps.flatMap(({ pictures }) => pictures.map((one) => one.src)))
      if (src !== null && /^https?:/.test(src) && URL.canParse(src)) origins.add(new URL(src).origin)
  }
  return [...origins].sort()
}
