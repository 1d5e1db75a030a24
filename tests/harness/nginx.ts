import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@/lib/build/port'

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

export const hasBrotli = existsSync(BROTLI)
export const hasNginx = spawnSync('nginx', ['-v']).status === 0

/** Says so where nobody can miss it, for what is not tested is not known to work. */
export function sayIfNoNginx(): void {
  if (!hasNginx)
    console.warn('NOT TESTED: nginx is not installed, so no configuration for it has been tried.')
}

export interface Nginx {
  port: number
  stop: () => Promise<void>
}

/** Starts a real nginx with the configuration that an export brings; only its port is changed, and brotli switched on. */
export async function startNginx(configuration: string): Promise<Nginx> {
  const port = await freePort()
  const own = await mkdtemp(path.join(tmpdir(), 'signpost-nginx-'))
  const site = configuration
    .replace(/listen 8080;/, `listen 127.0.0.1:${port};`)
    .replace(/ *listen \[::\]:8080;/, '')
    .replace('#brotli_static', hasBrotli ? 'brotli_static' : '#brotli_static')
  await writeFile(path.join(own, 'site.conf'), site)
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${own}/${name};`)
    .join(' ')
  const whole = `${hasBrotli ? `load_module ${BROTLI};` : ''} pid ${own}/pid; error_log ${own}/error.log; daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''} events {} http { access_log off; ${places} include ${own}/site.conf; }`
  await writeFile(path.join(own, 'nginx.conf'), whole)
  const server: ChildProcess = spawn('nginx', ['-c', path.join(own, 'nginx.conf')], { stdio: 'inherit' })
  const ended = new Promise((resolve) => server.once('close', resolve))
  for (let i = 0; i < 200 && server.exitCode === null; i++) {
    if (await answerOf(port, '/').catch(() => undefined)) break
    await pause(50)
  }
  if (server.exitCode !== null) throw new Error('nginx refuses the configuration; see above.')
  return {
    port,
    stop: async () => {
      server.kill()
      await ended
      await rm(own, { recursive: true })
    },
  }
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
