import { setImmediate as pause } from 'node:timers/promises'
import { contentOf, createKeptTexts, openLibrary, readAhead, type Content, type Library } from '@/lib/content'
import type { ContentSettings } from '@/lib/content'
import type { DeskFinding } from '@/lib/desk/protocol'

/** The content that is being written, as it was when it last changed. */
export interface Opened {
  readonly root: string
  /** Resolves when all of it has been read once: before, `library` takes seconds on a large site. */
  readonly ready: Promise<void>
  readonly isReady: () => boolean
  readonly library: () => Library
  readonly content: () => Content
  /** These files changed, and are to be read again. */
  readonly forget: (files: readonly string[]) => void
  /** What the last whole check found. */
  readonly findings: () => readonly DeskFinding[]
  readonly found: (findings: readonly DeskFinding[]) => void
}

/** Opens a content root for writing, drafts and all. It is read in the background. */
export function openedContent(root: string, settings: ContentSettings): Opened {
  const texts = createKeptTexts()
  const all = { ...settings, DRAFTS: '1' }
  let library: Library | undefined
  let content: Content | undefined
  let findings: readonly DeskFinding[] = []
  let isReady = false
  const read = () => (library ??= openLibrary(root, texts, all))
  const ready = readAhead(root, pause, all).then(() => {
    isReady = true
  })
  return {
    root,
    ready,
    isReady: () => isReady,
    library: read,
    content: () => (content ??= contentOf(read())),
    forget: (files) => {
      library = library?.renewed(files)
      content = undefined
    },
    findings: () => findings,
    found: (fresh) => {
      findings = fresh
    },
  }
}
