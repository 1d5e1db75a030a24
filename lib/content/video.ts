import fs from 'node:fs'
import path from 'node:path'
import { fileAddress } from '@/lib/addresses'
import { readLink } from './body/links'
import { attribute, type Element } from './body/source'
import { fileOf } from './body/written'
import { isPlayable, isVtt } from './files/attachments'
import type { Site } from './library/site-type'

/** The file of the content that an attribute of a Video names, by its path from the content root; undefined if it names none. */
function fileNamed(video: Element, name: 'src' | 'captions'): string | undefined {
  const link = readLink(attribute(video, name) ?? '', fileOf(video))
  return link.kind === 'file' ? link.file : undefined
}

/**
 * What a page has to know of a video: the address of its file, `whole` with the site's origin for paper, its size in bytes, and the
 * address of its captions.
 */
export function videoOf(root: string, { url = '' }: Site, video: Element): Record<string, string | number> {
  const file = fileNamed(video, 'src')
  const captions = fileNamed(video, 'captions')
  const src = file && isPlayable(file) ? fileAddress(file) : ''
  return {
    ...{ src, whole: src && url + src },
    bytes: file === undefined ? 0 : sizeOf(path.join(root, file)),
    captions: captions && isVtt(captions) ? fileAddress(captions) : '',
  }
}

function sizeOf(file: string): number {
  try {
    return fs.statSync(file).size
  } catch {
    return 0
  }
}
