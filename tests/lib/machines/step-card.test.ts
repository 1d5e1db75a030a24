import { expect, test } from '@jest/globals'
import { EXTENSION_ID, RESOURCE_MIME_TYPE } from '@modelcontextprotocol/ext-apps/server'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import sharp from 'sharp'
import type { Knowledge } from '@/lib/machines/knowledge/knowledge'
import { assistantServer, type AssistantServerOptions } from '@/lib/machines/mcp/assistant-server'
import type { GuideDocument } from '@/lib/machines/schemas/guide'
import { cardDocuments } from '@/lib/site/build/card-document'
import { assistantOf, knowledgeOf } from '@/tests/harness/assistant'
import { contentFolder } from '@/tests/harness/content-folder'
import { picture, step } from '@/tests/harness/small-picture'

const CARD = 'ui://signpost/step'
const SECRET = 'Ask for the fuse.'
const SHOWN = '<Screenshot version="old" name="home" alt="The first page" />'

const root = contentFolder({
  'en/dark/plug-in.mdx': `---\ntitle: Plug it in\nnext: light\n---\nPush.\n\n<AgentNote>${SECRET}</AgentNote>\n`,
})
const card = cardDocuments(process.cwd())

/** A client that says what it can show, or does not. */
async function clientThat(shows: boolean, options: AssistantServerOptions = { card }): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair()
  await assistantServer(knowledgeOf(root), options).connect(there)
  const extensions = { [EXTENSION_ID]: { mimeTypes: [RESOURCE_MIME_TYPE] } }
  const client = new Client({ name: 'tests', version: '1' }, { capabilities: shows ? { extensions } : {} })
  await client.connect(here)
  return client
}

/** The tools that name a document, and which. */
async function documentsOf(client: Client): Promise<Record<string, unknown>> {
  const { tools } = await client.listTools()
  return Object.fromEntries(
    tools.flatMap(({ name, _meta }) =>
      _meta?.ui ? [[name, (_meta.ui as { resourceUri: string }).resourceUri]] : [],
    ),
  )
}

test('the tools that give a step name the card that shows it, and those that find steps do not', async () => {
  expect(await documentsOf(await clientThat(true))).toEqual({
    ...{ open_step: CARD, answer: CARD, go_on: CARD, ticket: CARD },
  })
})

test('a client that shows no documents gets the same answers', async () => {
  const [shows, reads, without] = await Promise.all([
    clientThat(true),
    clientThat(false),
    clientThat(false, {}),
  ])
  const call = { name: 'open_step', arguments: { step: 'dark' } }
  const [first, ...others] = await Promise.all([shows, reads, without].map((one) => one.callTool(call)))
  expect(first?.structuredContent).toBeDefined()
  for (const other of others) expect(other).toEqual(first)
})

test('a server without a card names none', async () => {
  const client = await clientThat(true, {})
  expect(await documentsOf(client)).toEqual({})
  expect((await client.listResources()).resources.map(({ uri }) => uri)).not.toContain(CARD)
})

test('the card is one document that loads pictures of the site at most, and has nothing of the content in it', async () => {
  const client = await clientThat(true)
  const { contents } = await client.readResource({ uri: CARD })
  const [document] = contents as { mimeType: string; text: string; _meta: unknown }[]
  expect(document).toMatchObject({
    mimeType: RESOURCE_MIME_TYPE,
    _meta: { ui: { csp: { resourceDomains: [], connectDomains: [] } } },
  })
  expect(document?.text).not.toContain(SECRET)
  expect(document?.text).not.toContain('Plug it in')
  expect(document?.text).not.toMatch(/\s(?:src|href)=/)
  // Hosts that forbid it show an empty window.
  expect(document?.text).not.toMatch(/\beval\(/)
})

test('pictures of a published site are loaded from where they are published, and from nowhere else', async () => {
  const own = knowledgeOf(contentFolder({ ...picture('home'), ...step(SHOWN) }))
  const published: Knowledge = {
    ...own,
    in: async (lang) => {
      const all = await own.in(lang)
      // What a build says of them instead.
      const said = JSON.stringify([...(all?.documents ?? [])]).replaceAll(
        'signpost:///pictures',
        'https://help.example/help/pictures',
      )
      return all && { ...all, documents: new Map(JSON.parse(said) as [string, GuideDocument][]) }
    },
  }
  const { client } = await assistantOf(published, { card })
  const { contents } = await client.readResource({ uri: CARD })
  expect(contents[0]?._meta).toMatchObject({
    ui: { csp: { resourceDomains: ['https://help.example'], connectDomains: [] } },
  })
})

test('pictures of a content folder are read from the server, and nothing else is', async () => {
  const { client, walk } = await assistantOf(
    knowledgeOf(contentFolder({ ...picture('home'), ...step(SHOWN) })),
  )
  const { pictures } = await walk('open_step', { step: 'dark/plug-in' })
  const [{ src } = { src: null }] = pictures
  const { contents } = await client.readResource({ uri: src ?? '' })
  const [read] = contents as { mimeType: string; blob: string }[]
  expect(await sharp(Buffer.from(read?.blob ?? '', 'base64')).metadata()).toMatchObject({
    format: 'webp',
    width: 40,
  })
  for (const name of ['old/none', '../site', 'old/../../site.json', '/etc/hostname'])
    await expect(client.readResource({ uri: `signpost:///pictures/${name}.webp` })).rejects.toThrow(
      /nothing at|not found/,
    )
})
