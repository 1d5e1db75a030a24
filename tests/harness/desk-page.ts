import { build } from 'esbuild'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDesk } from '@/scripts/desk/desk'
import { serveDesk } from '@/scripts/desk/serve/server'

const ENTRY = `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { WritersDesk } from '@/components/desk/desk'
import '@/components/desk/desk.css'
createRoot(document.body).render(createElement(WritersDesk, { api: '/desk/api' }))`

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Desk</title>
<meta name="viewport" content="width=device-width" />
<link rel="stylesheet" href="/desk.css" /></head><body><script src="/desk.js"></script></body></html>`

/** In place of the site. */
const EMPTY =
  '<!doctype html><html lang="en"><title>Page</title><body><main><h1>Page</h1></main></body></html>'

let bundle: Promise<Map<string, Uint8Array>> | undefined

/** Its script and its stylesheet, by their addresses. */
async function bundled(): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    ...{ bundle: true, write: false, outdir: '/', jsx: 'automatic', format: 'iife', minify: true },
    define: { 'process.env.NODE_ENV': '"production"', SIGNPOST_BASE_PATH: '""' },
  })
  return new Map(
    outputFiles.map(({ path, contents }) => [path.endsWith('.css') ? '/desk.css' : '/desk.js', contents]),
  )
}

/** The desk's page over its own server, in this process: without Next.js, and so without a preview. */
export async function deskPage(root: string): Promise<{ address: string; close: () => Promise<void> }> {
  bundle ??= bundled()
  const files = await bundle
  const behind = createServer(({ url = '' }, response) => {
    const type = url.endsWith('.css') ? 'text/css' : url.endsWith('.js') ? 'text/javascript' : 'text/html'
    const page = url.startsWith('/desk') ? PAGE : EMPTY
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(files.get(url) ?? page)
  })
  await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve))
  const { port } = behind.address() as AddressInfo
  const desk = openDesk(root, {}, false)
  const { address, close } = await serveDesk(desk, 0, () => Promise.resolve({ port, pass: '' }))
  return {
    address,
    close: async () => {
      await close()
      await desk.close()
      behind.close()
    },
  }
}
