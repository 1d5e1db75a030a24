import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { bundle, endBundling } from '@/lib/site/build/bundle'

/** Command lines of the processes that this one has started and that live; where the system has no /proc, there is no knowing. */
async function children(): Promise<string[]> {
  const tasks = await readdir('/proc/self/task')
  const ids = await Promise.all(
    tasks.map((task) => readFile(`/proc/self/task/${task}/children`, 'utf8').catch(() => '')),
  )
  const found = ids.flatMap((text) => text.split(' ').filter(Boolean))
  return Promise.all(found.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')))
}

const bundlers = async () => (await children()).filter((line) => line.includes('esbuild')).length

const itOnLinux = existsSync('/proc/self/task') ? it : it.skip

itOnLinux(
  'ends the process that bundles, and starts another where something more is to be bundled',
  async () => {
    const bundled = async () =>
      (await bundle(process.cwd(), ['components/entries/forward.page.ts'], { format: 'iife' })).hash
    // What has prepared the tests may have one of its own.
    const before = await bundlers()
    const hash = await bundled()
    expect(await bundlers()).toBe(before + 1)
    await endBundling()
    expect(await bundlers()).toBe(before)
    expect(await bundled()).toBe(hash)
    await endBundling()
  },
)
