import { textOfBytes } from '@/lib/content'
import type { Conflict, Save } from '@/lib/desk/protocol'
import { contentAt, writeContents } from './contents'
import type { History } from './history'
import type { Journal } from './journal'
import { merged } from './merge'
import { placeOfText } from './paths'
import { versionOf } from './version'

/** Texts that were handed out or saved, by their version: what a change was typed upon. */
export interface Versions {
  readonly keep: (text: string) => void
  readonly text: (version: string) => string | undefined
}

const MOST_VERSIONS = 500

export function createVersions(): Versions {
  const kept = new Map<string, string>()
  return {
    keep: (text) => {
      const version = versionOf(text)
      kept.delete(version)
      kept.set(version, text)
      const [oldest] = kept.keys()
      if (kept.size > MOST_VERSIONS && oldest !== undefined) kept.delete(oldest)
    },
    text: (version) => kept.get(version),
  }
}

export interface Saving {
  readonly root: string
  readonly journal: Journal
  readonly history: History
  readonly versions: Versions
  readonly now: () => number
}

/** The version of a file that is not there. */
export const NOTHING = versionOf('')

/**
 * Saves what was typed. It is in the journal first, and goes out of it once it lies in its file. If the file is another by now
 * than the one that was typed upon, both changes are kept; where they touch the same lines, nothing is written.
 * @returns the text as it lies in the file, and whether somebody else's change is in it; or both texts
 * @throws {UserError} for a path that the desk does not write, and for a file in another encoding than UTF-8: what was typed stays in the journal
 */
export function saveTyped(
  saving: Saving,
  { path, text, version }: Save,
): { text: string; merged: boolean } | Conflict {
  const { root, journal, history, versions, now } = saving
  placeOfText(root, path)
  const at = now()
  journal.note({ path, text, at })
  for (;;) {
    const current = contentAt(root, path)
    const theirs = current === null ? '' : textOfBytes(path, current)
    const isUpon = versionOf(theirs) === version
    const base = isUpon ? theirs : versions.text(version)
    const both = isUpon ? text : base === undefined ? undefined : merged(text, base, theirs)
    if (both === undefined && theirs !== text) {
      versions.keep(theirs)
      const gone = current === null ? ({ gone: true } as const) : {}
      return { conflict: true, path, mine: text, theirs, ...gone, version: versionOf(theirs) }
    }
    const saved = both ?? text
    // Somebody may have saved it in this moment.
    if (!same(contentAt(root, path), current)) continue
    const after = Buffer.from(saved)
    if (!same(current, after)) {
      writeContents(root, new Map([[path, after]]))
      history.did({ label: 'typing', files: [{ path, before: current, after }], typedAt: at })
    }
    versions.keep(saved)
    journal.settle(path)
    return { text: saved, merged: saved !== text }
  }
}

function same(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b)
}
