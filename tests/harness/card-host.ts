import type { CallToolResult, ReadResourceResult } from '@modelcontextprotocol/sdk/types.js'
import { build } from 'esbuild'
import type { FrameLocator } from 'playwright-core'
import { openPage, type WatchedPage } from './browser'
import type { Assistant } from './assistant'

/** What the card has told its host, and asked of it. */
interface Told {
  calls: { name: string; arguments: Record<string, unknown> }[]
  links: string[]
  context: string[]
}

/** A window of an assistant with a card in it. */
export interface CardHost extends WatchedPage {
  card: FrameLocator
  told: () => Promise<Told>
  /** What the host says of its window from now on. */
  setContext: (context: Record<string, unknown>) => Promise<void>
}

interface Window_ {
  callTool: (params: unknown) => Promise<CallToolResult>
  readResource: (params: unknown) => Promise<ReadResourceResult>
  told: Told
  begin: (input: unknown, result: unknown, context: unknown) => Promise<void>
  setContext: (context: unknown) => void
}

/** The host's side of the protocol is the one that its authors publish. */
const SCRIPT = `
import { AppBridge, PostMessageTransport } from '@modelcontextprotocol/ext-apps/app-bridge'
window.told = { calls: [], links: [], context: [] }
window.begin = async (input, result, hostContext) => {
  const frame = document.querySelector('iframe')
  const bridge = new AppBridge(
    null, { name: 'tests', version: '1' },
    { serverTools: {}, serverResources: {}, openLinks: {}, updateModelContext: { text: {} } },
    { hostContext },
  )
  window.setContext = (context) => bridge.setHostContext(context)
  bridge.oncalltool = (params) => { told.calls.push(params); return callTool(params) }
  bridge.onreadresource = (params) => readResource(params)
  bridge.onopenlink = ({ url }) => { told.links.push(url); return {} }
  bridge.onupdatemodelcontext = ({ content }) => { told.context.push(content[0].text); return {} }
  bridge.onsizechange = ({ height }) => { if (height) frame.style.height = height + 'px' }
  bridge.oninitialized = () => {
    bridge.sendToolInput({ arguments: input })
    bridge.sendToolResult(result)
  }
  await bridge.connect(new PostMessageTransport(frame.contentWindow, frame.contentWindow))
  frame.srcdoc = window.card
}
`

/** What a host allows a card by default: https://modelcontextprotocol.io/extensions/apps, and what the resource asks for. */
function policyFor(meta: unknown): string {
  const { ui } = (meta ?? {}) as { ui?: { csp?: { resourceDomains?: string[] } } }
  const from = (ui?.csp?.resourceDomains ?? []).join(' ')
  return `default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: ${from}; connect-src 'none'`
}

/** Opens a step as a host does that shows documents: it reads what the tool names, calls the tool, and hands its answer over. */
export async function openCard(
  { client }: Pick<Assistant, 'client'>,
  input: Record<string, unknown>,
  { context = {}, viewport = { width: 900, height: 700 } } = {},
): Promise<CardHost> {
  const { tools } = await client.listTools()
  const { ui } = (tools.find(({ name }) => name === 'open_step')?._meta ?? {}) as {
    ui: { resourceUri: string }
  }
  const { contents } = await client.readResource({ uri: ui.resourceUri })
  const [document] = contents as { text: string; _meta: unknown }[]
  const bundled = await build({
    ...{ stdin: { contents: SCRIPT, resolveDir: process.cwd() }, bundle: true, write: false, format: 'iife' },
  })
  const opened = await openPage({ viewport })
  const { page } = opened
  await page.exposeFunction('callTool', (params: Parameters<typeof client.callTool>[0]) =>
    client.callTool(params),
  )
  await page.exposeFunction('readResource', (params: Parameters<typeof client.readResource>[0]) =>
    client.readResource(params),
  )
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(document?._meta)}">`
  await page.setContent(
    '<!doctype html><html lang="en"><title>Host</title><body><iframe sandbox="allow-scripts" style="width:100%;border:0" title="Card"></iframe>',
  )
  await page.addScriptTag({ content: bundled.outputFiles[0]!.text })
  const result = await client.callTool({ name: 'open_step', arguments: input })
  await page.evaluate(
    ([card, input, result, context]) => {
      const own = window as unknown as Window_ & { card: string }
      own.card = card
      return own.begin(input, result, context)
    },
    [(document?.text ?? '').replace('<head>', `<head>${policy}`), input, result, context] as const,
  )
  return {
    ...opened,
    card: page.frameLocator('iframe'),
    told: () => page.evaluate(() => (window as unknown as Window_).told),
    setContext: (next) => page.evaluate((one) => (window as unknown as Window_).setContext(one), next),
  }
}
