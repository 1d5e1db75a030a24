import { realpathSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { watch, type FSWatcher } from 'chokidar'
import { contentFolder, openContent } from '@/lib/content'
import { CHANGES_VARIABLE } from '@/lib/site/manifest/dev-changes'
import { siteServerCommand } from '@/lib/framework/next-process'
import { editionText } from '@/lib/site/build/edition'
import { coalesce } from '@/lib/command/coalesce'
import { runningServer } from './server'
import { whenTold } from '@/lib/command/stopping'
import type { BuildPaths } from '@/lib/site/build/paths'
import { assertFree } from '@/lib/command/port'
import { keptAssets } from '@/lib/site/build/compiled-assets'
import { makeManifest, writeManifest } from '@/lib/site/build/make-manifest'
import { stateText } from '@/lib/dev-state'
import { contentReporter } from './report-content'
import { environmentOf, type Settings } from '@/lib/site/build/settings'

/** Folders that hold what the stylesheet and the scripts are made of. */
const SOURCES = ['app', 'components', 'elements', 'lib']
/** An editor writes a file in several strokes. */
const SETTLE_MS = 60

/** What `develop` does beside serving. */
interface DevelopOptions {
  /** Whether the terminal is told what the check finds, at the beginning and whenever something was saved. */
  readonly reports?: boolean
  /** For Next.js's process, beside the settings. */
  readonly environment?: Readonly<Record<string, string>>
  /** Told the port once the site answers; the terminal is, unless said otherwise. */
  readonly listening?: (port: number) => void
}

/**
 * Serves the site for writing, drafts and all: pages are rendered on request, and an open page shows what was saved.
 * @param port 0 for any that is free
 * @returns the server's exit code, once it is told to stop
 * @throws {UserError} when the content folder is missing
 */
export async function develop(
  paths: BuildPaths,
  given: Settings,
  port: number,
  { reports = true, environment = {}, listening }: DevelopOptions = {},
): Promise<number> {
  const settings: Settings = { ...given, DRAFTS: '1' }
  const content = contentFolder(settings)
  if (port !== 0) await assertFree(port)
  const manifest = path.join(path.dirname(paths.manifest), 'dev', path.basename(paths.manifest))
  const changes = `${manifest}.changes`
  await rm(manifest.replace(/\.json$/, ''), { recursive: true, force: true })
  await mkdir(path.dirname(manifest), { recursive: true })
  let last = { look: '', ways: '' }
  const made = { look: 0, ways: 0 }
  const announce = () => writeFile(changes, stateText({ saved: Date.now(), ...made }))
  await announce()
  const assets = keptAssets(paths.root)

  const compile = coalesce(async () => {
    const compiled = await makeManifest({
      ...{ root: paths.root, development: true, folder: manifest.replace(/\.json$/, '') },
      ...{ content: openContent(settings), assets: assets.of },
    })
    const { guideData, shortCodes, codes, moved, ...others } = compiled
    const now = {
      look: JSON.stringify(others),
      ways: JSON.stringify({ guideData, shortCodes, codes, moved }),
    }
    const differs = (part: 'look' | 'ways') => now[part] !== last[part]
    if (!differs('look') && !differs('ways')) return
    for (const part of ['look', 'ways'] as const) if (differs(part)) made[part] = Date.now()
    last = now
    await writeManifest(manifest, compiled)
  }, SETTLE_MS)
  await compile()

  const server = runningServer(
    siteServerCommand(port, {
      ...{ ...paths, manifest, mode: 'development' },
      environment: { ...environmentOf(settings), [CHANGES_VARIABLE]: changes, ...environment },
    }),
  )
  const report = coalesce(reports ? contentReporter(content, settings) : () => Promise.resolve(), SETTLE_MS)
  const watchers = [
    onChange(SOURCES, /\.(css|tsx?)$/, async () => {
      assets.forget()
      await compile()
      // Markup is none of what was compiled.
      await announce()
    }),
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
  const tellPort = (own: number) =>
    console.log(`${editionText(settings)} on http://localhost:${own}${settings.BASE_PATH ?? ''}`)
  server.ready.then(listening ?? tellPort).catch(() => undefined)
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
