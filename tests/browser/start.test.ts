import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runScript } from '../harness/command'
import { foreignSite } from '../harness/sites'
import { whenDeep } from '../harness/when-deep'

const foreign = foreignSite()
/** As if somebody had typed `npm start` after CONTENT_DIR=… npm run build. */
const AFTERWARDS = { SIGNPOST_DIST: foreign.builds, CONTENT_DIR: undefined }

test('npm start serves what was built, says so, and ends when it is told to', async () => {
  const start = runScript('start', { ...AFTERWARDS, PORT: '0' })
  await start.untilSaid(/http:\/\/localhost:[1-9]\d*\n/)
  const [url] = /http:\S+/.exec(start.said())!
  expect(start.said()).toContain(
    `Serving ${path.relative(process.cwd(), foreign.root)} for customers on ${url}\n`,
  )
  expect(start.said()).not.toContain('Built')
  const response = await fetch(`${url}/ar`)
  expect(await response.text()).toContain('<html lang="ar" dir="rtl"')
  start.signal('SIGTERM')
  expect(await start.ended).toBe(0)
  await expect(fetch(`${url}/ar`)).rejects.toThrow()
})

test('a port that is taken is no stack trace', async () => {
  const other = createServer().listen(0)
  const { port } = other.address() as AddressInfo
  const start = runScript('start', { ...AFTERWARDS, PORT: String(port) })
  expect(await start.ended).toBe(1)
  expect(start.said().trim()).toBe(
    `Port ${port} is taken, perhaps by another npm start or npm run dev. Stop that, or name another: PORT=${port + 1} npm start`,
  )
  other.close()
})

whenDeep('a port that is no port, a content folder that is not there', async () => {
  const port = runScript('start', { ...AFTERWARDS, PORT: 'http' })
  expect(await port.ended).toBe(1)
  expect(port.said().trim()).toBe('PORT is "http". Give a number from 1 to 65535, or leave it out for 3000.')

  const content = runScript('start', { ...AFTERWARDS, CONTENT_DIR: 'no/such/content', PORT: '0' })
  expect(await content.ended).toBe(1)
  expect(content.said().trim()).toMatch(
    /^There is no content folder .*\/no\/such\/content\. CONTENT_DIR names it/,
  )
})

test('faulty content is not built, and the old build stays', async () => {
  const empty = await mkdtemp(path.join(tmpdir(), 'signpost-empty-'))
  const build = runScript('build', { ...AFTERWARDS, CONTENT_DIR: empty })
  expect(await build.ended).toBe(1)
  expect(build.said()).toMatch(/site\.json:1:1 {2}error {2}front-matter {2}/)
  expect(build.said()).toContain('Nothing was built')
  expect(build.said()).not.toContain('    at ')
  expect((await fetch(`${foreign.url}/en`)).status).toBe(200)
  await rm(empty, { recursive: true })
})
