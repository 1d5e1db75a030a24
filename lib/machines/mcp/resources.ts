import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { McpError, ErrorCode } from '@modelcontextprotocol/sdk/types.js'
import { pictureResource, RESOURCES, type Knowledge } from '../knowledge/knowledge'
import { guideTwin } from '../twins/guide-twin'
import { stepTwin } from '../twins/step-twin'

const MARKDOWN = 'text/markdown'
const PICTURE = 'image/webp'

/** Guides and steps as Markdown, for clients that read rather than walk. */
export function addResources(server: McpServer, knowledge: Knowledge): void {
  const text = (uri: URL, markdown: string | undefined) => {
    if (markdown === undefined) throw nothingAt(uri)
    return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: markdown }] }
  }
  server.registerResource(
    'guide',
    new ResourceTemplate(`${RESOURCES}{lang}/{guide}.md`, {
      list: async () => ({
        resources: (await Promise.all((await knowledge.languages()).map(guidesIn))).flat(),
      }),
    }),
    { title: 'A guide', description: 'All steps of a guide', mimeType: MARKDOWN },
    async (uri, { lang, guide }) => {
      const own = await languageOf(String(lang))
      const document = own?.documents.get(String(guide))
      return text(uri, own && document && guideTwin(document, own.titleOf))
    },
  )
  server.registerResource(
    'step',
    new ResourceTemplate(`${RESOURCES}{lang}/{guide}/{step}.md`, { list: undefined }),
    { title: 'A step', description: 'One step of a guide', mimeType: MARKDOWN },
    async (uri, { lang, guide, step }) => {
      const own = await languageOf(String(lang))
      const place = own?.place({ guide: String(guide), step: String(step) })
      return text(uri, own && place && stepTwin(place.document, place.step, own.titleOf))
    },
  )
  server.registerResource(
    'picture',
    new ResourceTemplate(pictureResource('{+id}'), { list: undefined }),
    { title: 'A picture', description: 'A picture of a step that is not published', mimeType: PICTURE },
    async (uri, { id }) => {
      const picture = await knowledge.picture(String(id))
      if (!picture) throw nothingAt(uri)
      return { contents: [{ uri: uri.href, mimeType: PICTURE, blob: picture.toString('base64') }] }
    },
  )

  async function languageOf(lang: string) {
    return (await knowledge.languages()).includes(lang) ? knowledge.in(lang) : undefined
  }

  async function guidesIn(lang: string) {
    const own = await knowledge.in(lang)
    return [...(own?.documents.values() ?? [])].map(({ id, title, summary }) => ({
      ...{ uri: `${RESOURCES}${lang}/${id}.md`, name: `${lang}/${id}`, title, description: summary },
      mimeType: MARKDOWN,
    }))
  }
}

function nothingAt(uri: URL): McpError {
  return new McpError(ErrorCode.InvalidParams, `There is nothing at ${uri.href}`)
}
