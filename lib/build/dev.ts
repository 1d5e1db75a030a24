import { realpathSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { watch, type FSWatcher } from 'chokidar'
import { openContent } from '@/lib/content'
import { CHANGES_VARIABLE } from '@/lib/dev-changes'
import { editionText } from './edition'
import { contentFolder } from './content-folder'
import { inTurn } from './in-turn'
import { siteServerCommand } from './next-command'
import { runningServer } from './server'
import { whenTold } from './stopping'
import type { Places } from './places'
import { assertFree } from './port'
import { prepare, writePrepared } from './prepare'
import { contentReporter } from './report-content'
import { applySettings, type Settings } from './settings'

/** Folders that hold what the stylesheet and the scripts are made of. */
const SOURCES = ['app', 'components', 'lib']
/** An editor writes a file in several strokes. */
const SETTLE_MS = 60

/**
 * Serves the site for writing: pages are rendered on request, and an open page shows what was saved.
 * @returns the server's exit code, once it is told to stop
 * @throws {Failure} when the content folder is missing
 */
export async function develop(places: Places, settings: Settings, port: number): Promise<number> {
  applySettings(settings)
  const content = contentFolder()
  await assertFree(port)
  const prepared = path.join(path.dirname(places.prepared), 'dev', path.basename(places.prepared))
  const changes = `${prepared}.changes`
  await mkdir(path.dirname(prepared), { recursive: true })
  const announce = () => writeFile(changes, String(Date.now()))
  await announce()

  let last = ''
  const compile = inTurn(async () => {
    const made = await prepare({
      ...{ root: places.root, development: true, folder: prepared.replace(/\.json$/, '') },
      content: openContent(),
    })
    if (JSON.stringify(made) === last) return
    last = JSON.stringify(made)
    await writePrepared(prepared, made)
    await announce()
  }, SETTLE_MS)
  await compile()

  const server = runningServer(
    siteServerCommand(port, {
      ...{ places, settings, prepared, mode: 'development' },
      environment: { [CHANGES_VARIABLE]: changes },
    }),
  )
  const report = inTurn(contentReporter(content), SETTLE_MS)
  const watchers = [
    onChange(SOURCES, /\.(css|tsx?)$/, compile),
    onChange([content], /./, async () => {
      // Trails, short links and the interfaces' rules are made of the content, too.
      await compile().catch(tell)
      await announce()
      await report()
    }),
  ]
  // To check thousands of files is long work; a page that somebody waits for goes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  report().catch(tell)
  whenTold(server.stop)
  server.ready
    .then((own) =>
      console.log(`${editionText(settings)} on http://localhost:${own}${settings.BASE_PATH ?? ''}`),
    )
    .catch(() => undefined)
  try {
    return await server.ended
  } finally {
    await Promise.all(watchers.map((watcher) => watcher.close()))
  }
}

/**
 * Does something whenever a file is saved, added or removed. What goes wrong is told, and the watch goes on. Links in the folders
 * are not followed: what lies in the folders is watched anyway, and beyond them is the whole disk.
 */
function onChange(named: string[], names: RegExp, act: () => Promise<void>): FSWatcher {
  const folders = named.map((folder) => realpathSync(folder))
  const watcher = watch(folders, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file) => path.basename(file).startsWith('.') && !folders.includes(file),
  })
  watcher.on('all', (_, file) => {
    if (names.test(path.basename(file))) act().catch(tell)
  })
  watcher.on('error', tell)
  return watcher
}

function tell(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
}
