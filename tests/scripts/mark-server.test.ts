import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, writeFile } from 'node:fs/promises'
import { request as ask } from 'node:http'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { markCommand } from '@/scripts/mark/command'
import { firstMark, servedPicture } from '../harness/marked-picture'

let served: Awaited<ReturnType<typeof servedPicture>>
beforeAll(async () => {
  served = await servedPicture()
})
afterAll(() => served.close())

describe('its server', () => {
  interface Asked {
    method?: string
    path?: string
    host?: string
    headers?: Record<string, string>
    body?: string
  }

  /** Asks as a browser on the page would, unless told otherwise. Gives the status. */
  function send({
    method = 'GET',
    path = '',
    host = '127.0.0.1',
    headers = {},
    body,
  }: Asked = {}): Promise<number> {
    const own = new URL(served.running.address)
    const usual = {
      host: own.host,
      ...(method === 'PUT' && { origin: own.origin, 'content-type': 'application/json' }),
    }
    return new Promise((resolve, reject) => {
      ask(
        {
          agent: false,
          host,
          port: own.port,
          path: path.startsWith('/') ? path : own.pathname + path,
          method,
          headers: { ...usual, ...headers },
        },
        (response) => {
          response.resume()
          resolve(response.statusCode!)
        },
      )
        .on('error', reject)
        .end(body)
    })
  }
  const put = (asked: Asked = {}) => send({ method: 'PUT', path: 'marks', body: '[]', ...asked })

  it('serves the page, and saves for it', async () => {
    await served.reset()
    expect(await send()).toBe(200)
    expect(await put()).toBe(200)
    expect((await served.onDisk()).marks).toEqual([])
  })

  it.each<[string, Asked, number]>([
    ['a name pointed at this machine', { headers: { host: 'evil.example' } }, 403],
    ['another origin', { headers: { origin: 'https://evil.example' } }, 403],
    ['a form of another site', { headers: { 'content-type': 'text/plain' } }, 415],
    ['who has seen other marks than there are now', { headers: { 'if-match': '"others"' } }, 409],
    ['another method', { method: 'POST' }, 405],
    ['one who does not know the token', { path: '/marks' }, 404],
    ['another file', { path: 'picture.png' }, 404],
    ['what is not JSON', { body: 'marks' }, 422],
    ['what is no list of marks', { body: '[{"n":1}]' }, 422],
    ['two marks with one number', { body: JSON.stringify([firstMark, firstMark]) }, 422],
    ['a mark outside the picture', { body: JSON.stringify([{ ...firstMark, x: 0.95 }]) }, 422],
    ['more than marks can be', { body: JSON.stringify('x'.repeat(200_000)) }, 422],
  ])('does not write for %s', async (_, asked, code) => {
    await served.reset()
    expect(await put(asked)).toBe(code)
    expect((await served.onDisk()).marks).toEqual([firstMark])
  })

  it.each(['../../../etc/passwd', '..%2f..%2fsite.json', 'editor.page.ts', 'old/home.png'])(
    'does not serve %s',
    async (path) => {
      expect(await send({ path })).toBe(404)
    },
  )

  it('is deaf to other machines', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    for (const { address } of addresses.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      await expect(send({ host: address })).rejects.toThrow('ECONNREFUSED')
    }
  })
})

describe('npm run mark', () => {
  it('teaches how it is called', async () => {
    await expect(markCommand(served.root, [])).rejects.toThrow(
      'npm run mark -- content/screenshots/old/home.png',
    )
    await expect(markCommand(served.root, [path.join(served.root, 'none.png')])).rejects.toThrow(
      'none.png is not there.',
    )
    await expect(markCommand(path.join(served.root, 'screenshots/new'), [served.png])).rejects.toThrow(
      'CONTENT_DIR names it',
    )
  })

  it('warns of a picture whose marks a drawing would put back', async () => {
    expect(served.running.text).not.toContain('is drawn from')
    await mkdir(path.join(served.root, 'screens/old'), { recursive: true })
    await writeFile(path.join(served.root, 'screens/old/home.html'), '')
    const drawn = await markCommand(served.root, [served.png])
    expect(drawn.text).toContain('screens/old/home.html: npm run screenshots will put its marks back.')
    await drawn.close()
  })
})
