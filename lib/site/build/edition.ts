import path from 'node:path'
import { workingFolder } from '@/lib/command/working-folder'
import { contentRoot, openContent, type ContentSettings } from '@/lib/content'
import type { Settings } from './settings'

/**
 * What a site is made of and for whom, for what a command prints of it.
 *
 *     editionText(settings)  // 'content for customers'
 */
export function editionText(settings: ContentSettings): string {
  const folder = path.relative(workingFolder(), contentRoot(settings)) || '.'
  return `${folder} ${audienceText(settings.AUDIENCE === 'agent', settings.DRAFTS === '1')}`
}

/** For whom a site is, and whether its drafts are in it. */
export function audienceText(agents: boolean, drafts: boolean): string {
  return `${agents ? 'for support staff' : 'for customers'}${drafts ? ', with drafts' : ''}`
}

/** The same with the address that the pages name as theirs. */
export function publishedText(settings: Settings): string {
  const { url } = openContent(settings).site
  const base = settings.BASE_PATH ?? ''
  const address = url === undefined ? base && `below ${base}` : `as ${url}${base}`
  return `${editionText(settings)}${address && `, ${address}`}`
}
