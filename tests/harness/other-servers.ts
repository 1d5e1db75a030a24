import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@/lib/command/port'

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

export const hasBrotli = existsSync(BROTLI)
export const hasNginx = spawnSync('nginx', ['-v']).status === 0
export const hasCaddy = spawnSync('caddy', ['version']).status === 0
/** Whose `http.server` stands for a server that knows nothing but files. */
export const hasPython = spawnSync('python3', ['--version']).status === 0

const INSTALLED = { nginx: hasNginx, Caddy: hasCaddy, Python: hasPython }

/** Says so where nobody can miss it, for what is not tested is not known to work. */
export function sayIfMissing(...names: readonly (keyof typeof INSTALLED)[]): void {
  for (const name of names)
    if (!INSTALLED[name])
      console.warn(`NOT TESTED: ${name} is not installed, so nothing that we make for it has been tried.`)
}

/** A server that is not ours, over plain files, on a port of this machine. */
export interface OtherServer {
  port: number
  stop: () => Promise<void>
}

/** Starts a program, and resolves once it answers. Its own folder is removed when it is stopped. */
async function started(
  name: string,
  port: number,
  own: string,
  command: string,
  parameters: readonly string[],
): Promise<OtherServer> {
  const server = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  server.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise((resolve) => server.once('close', resolve))
  for (let i = 0; i < 2000 && server.exitCode === null; i++) {
    if (await answerOf(port, '/').catch(() => undefined)) break
    await pause(50)
  }
  if (server.exitCode !== null) throw new Error(`${name} refuses the configuration:\n${said}`)
  return {
    port,
    stop: async () => {
      server.kill()
      await ended
      await rm(own, { recursive: true })
    },
  }
}

function ownFolder(name: string): Promise<string> {
  return mkdtemp(path.join(tmpdir(), `signpost-${name}-`))
}

/** Starts a real nginx with the configuration that an export brings; only its port is changed, and brotli switched on. */
export async function startNginx(configuration: string): Promise<OtherServer> {
  const port = await freePort()
  const own = await ownFolder('nginx')
  const site = configuration
    .replace(/listen 8080;/, `listen 127.0.0.1:${port};`)
    .replace(/ *listen \[::\]:8080;/, '')
    .replace('#brotli_static', hasBrotli ? 'brotli_static' : '#brotli_static')
  await writeFile(path.join(own, 'site.conf'), site)
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${own}/${name};`)
    .join(' ')
  const whole = `${hasBrotli ? `load_module ${BROTLI};` : ''} pid ${own}/pid; error_log ${own}/error.log; daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''} events {} http { access_log off; ${paths} include ${own}/site.conf; }`
  await writeFile(path.join(own, 'nginx.conf'), whole)
  return started('nginx', port, own, 'nginx', ['-c', path.join(own, 'nginx.conf')])
}

/** Starts a real Caddy with the configuration that an export brings; only its port is changed, and what it does beside serving. */
export async function startCaddy(configuration: string): Promise<OtherServer> {
  const port = await freePort()
  const own = await ownFolder('caddy')
  const quiet = '{\n\tadmin off\n\tauto_https off\n}\n'
  await writeFile(
    path.join(own, 'Caddyfile'),
    quiet + configuration.replace('{$SIGNPOST_ADDRESS::8080}', `http://127.0.0.1:${port}`),
  )
  return started('Caddy', port, own, 'caddy', ['run', '--config', path.join(own, 'Caddyfile')])
}

/** Starts a server that knows nothing but files: Python's, which lists folders, and shows a page of its own for what is not there. */
export async function startPlainServer(folder: string): Promise<OtherServer> {
  const port = await freePort()
  return started('Python', port, await ownFolder('python'), 'python3', [
    ...['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder],
  ])
}

export function answerOf(
  port: number,
  address: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: address, headers }, (response) => {
      response.resume()
      resolve(response)
    }).on('error', reject)
  })
}
