import { contentOf, createKeptTexts, openLibrary, type Content, type Library } from '@/lib/content'
import type { ContentSettings } from '@/lib/content'
import type { DeskFinding } from '@/lib/desk/protocol'

/** The content that is being written, as it was when it last changed. */
export interface Opened {
  readonly root: string
  readonly library: () => Library
  readonly content: () => Content
  /** What is there is to be read again, for something changed. */
  readonly forget: () => void
  /** What the last whole check found. */
  readonly findings: () => readonly DeskFinding[]
  readonly found: (findings: readonly DeskFinding[]) => void
}

/** Opens a content root for writing, drafts and all. Nothing is read until it is asked for. */
export function openedContent(root: string, settings: ContentSettings): Opened {
  const texts = createKeptTexts()
  const all = { ...settings, DRAFTS: '1' }
  let library: Library | undefined
  let content: Content | undefined
  let findings: readonly DeskFinding[] = []
  const read = () => (library ??= openLibrary(root, texts, all))
  return {
    root,
    library: read,
    content: () => (content ??= contentOf(read())),
    forget: () => {
      library = undefined
      content = undefined
    },
    findings: () => findings,
    found: (fresh) => {
      findings = fresh
    },
  }
}
