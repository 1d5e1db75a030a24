import path from 'node:path'
import { workingFolder } from '@/lib/command/working-folder'

/** What is said of a content root beside its files, by the names of environment variables. */
export interface ContentSettings {
  readonly CONTENT_DIR?: string | undefined
  readonly SITE_URL?: string | undefined
  readonly AUDIENCE?: string | undefined
  readonly DRAFTS?: string | undefined
}

/** Those of this process. */
export function ownSettings(): ContentSettings {
  const { CONTENT_DIR, SITE_URL, AUDIENCE, DRAFTS } = process.env
  return { CONTENT_DIR, SITE_URL, AUDIENCE, DRAFTS }
}

/**
 * The content root, absolute: CONTENT_DIR (relative to the working directory, or absolute), or `content`.
 * @param settings those of this process, unless said otherwise
 */
export function contentRoot({ CONTENT_DIR }: ContentSettings = ownSettings()): string {
  return path.resolve(/* turbopackIgnore: true */ workingFolder(), CONTENT_DIR || 'content')
}

/** Whether drafts are part of the site: in a preview (DRAFTS=1) and in development, never in what is public. */
export function withDrafts({ DRAFTS }: ContentSettings): boolean {
  return DRAFTS === '1'
}

/** Whether what is made is for support staff, who see agent notes, or (the default) for customers. */
export function forAgents({ AUDIENCE }: ContentSettings): boolean {
  return AUDIENCE === 'agent'
}
