import { createFileCache } from '../files/file-cache'
import {
  readGuide,
  readNotice,
  readStep,
  type ParsedIndex,
  type ParsedNotice,
  type ParsedStep,
} from './parsed-steps'

/** Front matter is small, a kilobyte or two, and every command reads all of it, some of them several times. */
const frontMatter = {
  steps: createFileCache<ParsedStep>(50_000),
  guides: createFileCache<ParsedIndex>(5_000),
  notices: createFileCache<ParsedNotice>(5_000),
}

/** A step's file as `readStep` reads it; not again while it stays as it is. */
export function keptStep(root: string, file: string, guide: string, id: string): ParsedStep {
  return frontMatter.steps.get(root, file, () => readStep(root, file, guide, id))
}

/** The same for a guide's front page. */
export function keptGuide(root: string, file: string, id: string): ParsedIndex {
  return frontMatter.guides.get(root, file, () => readGuide(root, file, id))
}

/** The same for a known problem. */
export function keptNotice(root: string, file: string, id: string): ParsedNotice {
  return frontMatter.notices.get(root, file, () => readNotice(root, file, id))
}
