import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { httpServer } from '@/lib/site/http/http-server'

/** An answer as its reader has it. */
const ask = (port: number, agent: Agent) =>
  new Promise<{ connection: string | undefined; text: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, agent }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ connection: response.headers.connection, text }))
    })
      .on('error', reject)
      .end()
  })

test('a server that hands over answers the next request of a connection that waits, closes it, and ends', async () => {
  const { server, handOver, isStopping } = httpServer((_, response) => response.end('page'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  expect(await ask(port, agent)).toEqual({ connection: 'keep-alive', text: 'page' })
  const ended = handOver()
  expect([server.listening, isStopping()]).toEqual([false, false])
  expect(await ask(port, agent)).toEqual({ connection: 'close', text: 'page' })
  await ended
  await expect(ask(port, agent)).rejects.toThrow('ECONNREFUSED')
  agent.destroy()
})
