import path from 'node:path'
import { openContent } from '@/lib/content'
import { contentRoot } from '@/lib/content/root'
import type { Settings } from './settings'

/**
 * What a site is made of and for whom, for what a command prints of it. The settings are those of this process.
 *
 *     editionText(settings)  // 'content for customers'
 */
export function editionText({ AUDIENCE }: Settings): string {
  const folder = path.relative(process.cwd(), contentRoot()) || '.'
  return `${folder} ${audienceText(AUDIENCE === 'agent')}`
}

/** For whom a site is. */
export function audienceText(agents: boolean): string {
  return agents ? 'for support staff' : 'for customers'
}

/** The same with the address that the pages name as theirs. */
export function publishedText(settings: Settings): string {
  const { url } = openContent().site
  const base = settings.BASE_PATH ?? ''
  const address = url === undefined ? base && `below ${base}` : `as ${url}${base}`
  return `${editionText(settings)}${address && `, ${address}`}`
}
