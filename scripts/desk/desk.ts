import { watch } from 'chokidar'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { ContentSettings } from '@/lib/content'
import { contentAt } from './disk/contents'
import { createHistory, type History } from './disk/history'
import { openJournal, type Journal } from './disk/journal'
import { keptDeeds } from './disk/kept-deeds'
import { keptFolder } from './disk/kept-folder'
import { createVersions, type Saving } from './disk/save'
import { versionOf } from './disk/version'
import { openRepository, type Repository } from './git/repository'
import { openedContent, type Opened } from './look/opened'
import { createOverviews, type Overviews } from './look/overview'
import { startChecker, type Checker } from './serve/checker'
import { createEvents, type Events } from './serve/events'

/** Everything that a desk holds while it is open. */
export interface Desk {
  readonly root: string
  readonly opened: Opened
  readonly overviews: Overviews
  readonly journal: Journal
  readonly history: History
  readonly saving: Saving
  readonly repository: Repository
  readonly events: Events
  /** What Git knows of files, as it was when last asked. */
  readonly git: () => {
    readonly changed: ReadonlySet<string>
    readonly committed: ReadonlyMap<string, number>
  }
  /** Files were changed, by whomever: what is there is read and checked again, and who listens is told. */
  readonly changed: (files: readonly string[]) => void
  /** Something was committed. */
  readonly committed: () => Promise<void>
  readonly close: () => Promise<void>
}

/** An editor writes a file in several strokes. */
const SETTLE_MS = 80

/**
 * Opens a content root to be written in.
 * @param checks whether the whole content is checked, in a process of its own
 */
export function openDesk(root: string, settings: ContentSettings, checks = true): Desk {
  const opened = openedContent(root, settings)
  const kept = keptFolder(root)
  const journal = openJournal(kept)
  const history = createHistory(root, keptDeeds(kept))
  const repository = openRepository(root)
  const events = createEvents()
  const saving = { root, journal, history, versions: createVersions(), now: Date.now }
  let git: ReturnType<Desk['git']> = { changed: new Set(), committed: new Map() }
  let working: Promise<unknown> = Promise.resolve()
  let checker: Checker | undefined
  const lookAtGit = async () => {
    git = { ...git, changed: await repository.changed() }
  }
  const committed = async () => {
    git = { changed: await repository.changed(), committed: await repository.committed() }
    events.tell([])
  }
  // What the desk has written itself it need not be told by the disk.
  const written = new Map<string, string | null>()
  const stateOf = (file: string) => {
    try {
      const content = contentAt(root, file)
      return content && versionOf(content)
    } catch {
      return undefined
    }
  }
  const changed = (files: readonly string[]) => {
    for (const file of files) written.set(file, stateOf(file) ?? null)
    opened.forget(files)
    checker?.check()
    events.tell(files)
    working = working.then(lookAtGit).then(() => events.tell([]), tell)
  }
  const stopWatching = watched(root, (files) => {
    const others = files.filter((file) => !written.has(file) || written.get(file) !== stateOf(file))
    if (others.length > 0) changed(others)
  })
  working = committed().catch(tell)
  void opened.ready.then(() => events.tell([]), tell)
  if (checks) {
    checker = startChecker(root, settings, (findings) => {
      opened.found(findings)
      events.tell([])
    })
    checker.check()
  }
  return {
    ...{ root, opened, journal, history, saving, repository, events, changed, committed },
    overviews: createOverviews(),
    git: () => git,
    close: async () => {
      checker?.close()
      events.close()
      await stopWatching()
      await Promise.all([working, opened.ready])
      journal.close()
    },
  }
}

/** Tells of files that were changed in a content root, several at a time. Links in it are not followed. */
function watched(root: string, changed: (files: readonly string[]) => void): () => Promise<void> {
  const real = realpathSync(root)
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(real, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file) => path.basename(file).startsWith('.') && file !== real,
  })
  watcher.on('all', (_, file) => {
    if (file.endsWith('.new')) return
    waiting.add(path.relative(real, file).split(path.sep).join('/'))
    timer ??= setTimeout(() => {
      timer = undefined
      const files = [...waiting]
      waiting.clear()
      changed(files)
    }, SETTLE_MS)
  })
  watcher.on('error', tell)
  return () => {
    clearTimeout(timer)
    return watcher.close()
  }
}

function tell(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
}
