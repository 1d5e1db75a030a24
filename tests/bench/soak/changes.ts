import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runScript, until } from '../../harness/command'
import type { Soaked } from './server'

/** The content and the folder of builds of a server that is updated again and again. */
export interface Changed {
  readonly server: Soaked
  readonly content: string
  readonly builds: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

type Change = (changed: Changed, n: number) => Promise<void>

const STEP = 'en/door-does-not-open/door-opens.mdx'

const build = ({ environment }: Changed) => runScript('build', environment)

/** A step is changed, and built while the site is served: the server takes it over. */
const update: Change = async (changed, n) => {
  const { server } = changed
  const before = await server.build()
  changeStep(changed, (text) => text.replace(/^(title: .*?)(?: \(\d+\))?$/m, `$1 (${n})`))
  const building = build(changed)
  const code = await building.ended
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${building.said()}`)
  await until(async () => (await server.build()) !== before)
}

/** Content with a fault: nothing is built, and the site stays as it is. */
const broken: Change = async (changed, n) => {
  const { server } = changed
  const before = await server.build()
  const whole = changeStep(changed, (text) => text.replace(/^title:.*$/m, 'title: [half'))
  const code = await build(changed).ended
  writeFileSync(path.join(changed.content, STEP), whole)
  if (code !== 1) throw new Error(`A build of broken content ended with ${code}.`)
  if ((await server.build()) !== before)
    throw new Error('A build of broken content took the place of another.')
  await update(changed, n)
}

/** A build is killed while it works: the site stays as it is, and the next build is whole. */
const killed: Change = async (changed, n) => {
  const { server } = changed
  const before = await server.build()
  changeStep(changed, (text) => text.replace(/^(title: .*)$/m, '$1!'))
  const building = build(changed)
  await until(() => existsSync(path.join(changed.builds, 'work-1', 'server')))
  building.signal('SIGKILL')
  await building.ended
  if ((await server.build()) !== before) throw new Error('A build that was killed took the place of another.')
  await update(changed, n)
}

/** The build before the last is served again, until the next. */
const rollback: Change = async ({ server }) => {
  const before = await server.build()
  await server.stop()
  await server.start(['--rollback'])
  if ((await server.build()) === before) throw new Error('Going back has changed nothing.')
}

/** All of it is killed, and started again. */
const crash: Change = async ({ server }) => {
  const before = await server.build()
  await server.crash()
  await server.start()
  if ((await server.build()) !== before) throw new Error('After a crash, another build is served.')
}

/**
 * In the order in which they come, at equal distances: what can go wrong in its own way first, for a run that is ended early. After going
 * back there has to be an update, for who starts anew serves the last build.
 */
export const CHANGES: Readonly<Record<string, Change>> = {
  ...{ 'update 1': update, 'killed build': killed, rollback, 'update 4': update, crash },
  ...{ 'broken content': broken, 'update 7': update, 'killed build 8': killed, 'rollback 9': rollback },
  'update 10': update,
}

/** Changes the text of a step; gives what it was. */
function changeStep({ content }: Changed, to: (text: string) => string): string {
  const file = path.join(content, STEP)
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, to(whole))
  return whole
}
