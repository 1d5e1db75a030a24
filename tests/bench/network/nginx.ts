import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@/lib/command/port'

export interface RunningNginx {
  port: number
  stop: () => Promise<void>
}

/** nginx over an export, with the configuration that the export brings; undefined where there is no nginx. */
export async function startNginx(out: string): Promise<RunningNginx | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-nginx-'))
  const port = await freePort()
  const site = (await readFile(path.join(out, '_server', 'nginx.conf'), 'utf8'))
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace(/^.*listen \[::\]:8080;\n/m, '')
  const config = path.join(folder, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/${name};\n`)
    .join('')
  await writeFile(
    config,
    `daemon off; pid ${folder}/pid; error_log stderr error; worker_processes auto;\nevents { worker_connections 1024; }\nhttp {\n  access_log off;\n${temporary}${site}}\n`,
  )
  const nginx = spawn('nginx', ['-c', config, '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  nginx.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((resolve) => nginx.on('close', () => resolve()))
  const stop = async () => {
    nginx.kill('SIGQUIT')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; !(await answers(port)); tries++) {
    if (nginx.exitCode !== null || tries > 50) {
      await stop()
      throw new Error(`nginx does not take the configuration of the export:\n${said}`)
    }
    await pause(100)
  }
  return { port, stop }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
