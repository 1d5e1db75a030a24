import { execFileSync, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { until } from '../harness/command'
import { instruction, OPERATE, operatedSite, page } from '../harness/operated-site'

// The units of examples/operate, as systemd runs them: one of its own, in namespaces, since this machine's may not be changed and may be
// another program.

const SYSTEMD = '/lib/systemd/systemd'
const canStart =
  process.getuid?.() === 0 && fs.existsSync(SYSTEMD) && spawnSync('unshare', ['--version']).status === 0
if (!canStart) console.warn('NOT TESTED: without root, systemd and unshare, no unit was started.')
const withSystemd = canStart ? test : test.skip

const PORT = 4879
/** What systemd finds: nothing of this machine's, and nothing is left behind. */
const BEGIN = `
mount --types tmpfs tmpfs /run && mount --types tmpfs tmpfs /tmp && mount --types tmpfs tmpfs /var/lib && mount --types tmpfs tmpfs /var/log
mkdir -p /run/lock /run/systemd/system
cp "$1"/*.service /run/systemd/system/
exec env container=docker ${SYSTEMD} --system --unit=signpost.service --log-target=console`

withSystemd(
  'the units are started: the site is served, built anew beside that, and stopped without a fault',
  async () => {
    const folder = await operatedSite('/srv')
    execFileSync('sh', ['-c', instruction('packages', 'RUN')], { cwd: folder, stdio: 'ignore' })
    for (const name of ['.signpost', 'data']) fs.mkdirSync(path.join(folder, name))
    const units = path.join(folder, 'units')
    fs.mkdirSync(units)
    for (const name of ['signpost.service', 'signpost-build.service']) {
      const text = fs.readFileSync(path.join(OPERATE, name), 'utf8')
      const own = text.replaceAll('/srv/our-help', folder).replace('/usr/bin/node', process.execPath)
      fs.writeFileSync(path.join(units, name), own.replace('LOG=json', `LOG=json PORT=${PORT}`))
    }
    const namespaces = ['--mount', '--pid', '--fork', '--kill-child=KILL', '--uts', '--ipc', '--mount-proc']
    const systemd = spawn('unshare', [...namespaces, 'sh', '-c', BEGIN, 'sh', units])
    let said = ''
    for (const stream of [systemd.stdout, systemd.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const first = () => fs.readFileSync(`/proc/${systemd.pid}/task/${systemd.pid}/children`, 'utf8').trim()
    const systemctl = (...args: string[]) =>
      execFileSync('nsenter', ['--target', first(), '--mount', '--pid', 'systemctl', ...args], {
        encoding: 'utf8',
      }).trim()
    const buildAt = async () =>
      ((await (await fetch(`http://localhost:${PORT}/healthz`)).json()) as { build: string }).build
    try {
      const isOver = () => systemd.exitCode !== null || said.includes('signpost.service: Failed')
      expect((await page(`http://localhost:${PORT}/readyz`, isOver)).status).toBe(200)
      expect((await page(`http://localhost:${PORT}/en`, isOver)).status).toBe(200)
      const before = await buildAt()

      const content = path.join(folder, 'content')
      const files = fs.readdirSync(content, { recursive: true, encoding: 'utf8' })
      fs.appendFileSync(
        path.join(
          content,
          files.find((name) => name.endsWith('.mdx'))!,
        ),
        '\n',
      )
      systemctl('start', 'signpost-build')
      await until(async () => (await buildAt()) !== before)

      systemctl('stop', 'signpost')
      expect(systemctl('show', '--property=Result,ExecMainStatus', 'signpost').split('\n').sort()).toEqual([
        'ExecMainStatus=0',
        'Result=success',
      ])
    } catch (error) {
      throw new Error(said, { cause: error })
    } finally {
      systemd.kill('SIGKILL')
    }
    fs.rmSync(path.dirname(folder), { recursive: true })
  },
)
