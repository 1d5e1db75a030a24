import path from 'node:path'
import { isPlayable, isVtt } from '../files/attachments'
import { readText } from '../files/read-text'
import { readLink } from '../body/links'
import { attribute, isFaulty, type Element } from '../body/source'
import type { PictureUse } from '../body/usage'
import { fileOf } from '../body/written'
import type { Finding } from '../findings/findings'
import type { Library } from '../library/library'
import { hollowFile } from '../files/hollow-file'
import { hasSound } from '../files/sound'
import type { Report } from './report'
import { noFile } from './no-file'

/** The files of a video: what is played, and what is said in it in writing. */
export function checkVideo(video: Element, library: Library, report: Report): void {
  if (!attribute(video, 'alt')?.trim() && !isFaulty(video, 'alt'))
    report('alt', video, 'a video without a text alternative. Say what it shows: alt="…".')
  const src = namedFile(video, 'src', library, report)
  const captions =
    attribute(video, 'captions') === undefined ? undefined : namedFile(video, 'captions', library, report)
  if (src !== undefined && !isPlayable(src))
    report(
      'broken-link',
      video,
      `src: browsers do not play "${path.posix.basename(src)}". Give it as .mp4 (H.264 and AAC, which all of them play) or as .webm.`,
    )
  if (captions !== undefined && !isVtt(captions))
    report(
      'broken-link',
      video,
      `captions: expected a .vtt file (WebVTT), found "${path.posix.basename(captions)}". Other subtitles are no use to a browser: convert them.`,
    )
  else if (captions !== undefined && !isWebVtt(library.root, captions))
    report(
      'broken-link',
      video,
      `captions: "${path.posix.basename(captions)}" does not begin with the word WEBVTT, so browsers show nothing of it. Write WEBVTT in its first line and leave the second empty; each time has a point before its thousandths: 00:00:02.000.`,
    )
  else if (captions !== undefined) {
    const fault = captionFault(readText(library.root, captions).text)
    if (fault) report('broken-link', video, `captions: "${path.posix.basename(captions)}" ${fault}`)
  }
  const silent = isFaulty(video, 'captions') || attribute(video, 'captions') !== undefined
  if (!silent && src !== undefined && hasSound(path.join(library.root, src)))
    report(
      'alt',
      video,
      'a video with sound and without captions, which whoever cannot hear it needs. Write captions="./….vtt", or take the sound out of the file.',
    )
}

/** That a video has a poster, which is all that readers load before they play it. */
export function checkPoster(
  { element, picture }: PictureUse,
  library: Library,
  report: Report,
): readonly Finding[] {
  const file = namedFile(element, 'poster', library, report)
  if (file !== undefined && picture === undefined)
    report(
      'broken-link',
      element,
      `poster: expected a .png file, found "${path.posix.basename(file)}". Save it as PNG: pages show it in all its sizes.`,
    )
  return file !== undefined && picture !== undefined ? library.picture(picture).findings : []
}

/** The file that an attribute of a video names, if it is there; what is wrong with it is reported. */
function namedFile(
  video: Element,
  name: 'src' | 'poster' | 'captions',
  library: Library,
  report: Report,
): string | undefined {
  if (isFaulty(video, name)) return undefined
  const written = attribute(video, name) ?? ''
  const link = readLink(written, fileOf(video), library.site.site.url)
  if (written === '')
    report('unknown-component', video, `a Video needs ${name}. Write ${name}="./…": a file beside the step.`)
  else if (link.kind === 'external')
    report(
      'unseen',
      video,
      `${name}: readers do not see "${written}", for pages load files of this site alone. Put the file beside the step and write ${name}="./…".`,
    )
  else if (link.kind !== 'file')
    report(
      'broken-link',
      video,
      `${name}: "${written}" is no file beside the step. Write ${name}="./…", a path within the content folder.`,
    )
  else if (!library.exists(link.file))
    report('broken-link', video, `${name}: ${noFile(library, written, link.file, fileOf(video))}`)
  else {
    const hollow = hollowFile(path.join(library.root, link.file))
    if (hollow === undefined) return link.file
    report('broken-link', video, `${name}: "${written}" ${hollow}`)
  }
  return undefined
}

/** What is wrong with captions, so that browsers leave them out: https://www.w3.org/TR/webvtt1/#cue-timings-and-settings-parsing. */
function captionFault(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const lines = text.split(/\r\n?|\n/)
  const row = lines.findIndex((line) => line.includes('-->') && !CUE.test(line))
  if (row < 0) return undefined
  const line = lines[row]!.trim()
  const cure = line.replace(/\b(\d?\d:\d\d),(\d{3})\b/g, '$1.$2').replace(/\b(\d):(?=\d\d)/g, '0$1:')
  const how = CUE.test(cure)
    ? `Write ${cure}`
    : 'A time is written 00:00:02.000, with two or three groups of two digits, a point and three digits: 00:00:02.000 --> 00:00:04.000.'
  return `has a line of times that browsers leave out, line ${row + 1}: "${line}". ${how}`
}

const CUE =
  /^\s*(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}[ \t]*-->[ \t]*(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}(?:[ \t]|$)/

/** Whether a file begins as captions do: https://www.w3.org/TR/webvtt1/#file-structure. That it cannot be read is said where it is read. */
function isWebVtt(root: string, file: string): boolean {
  const { text } = readText(root, file)
  return text === undefined || /^WEBVTT(?:[ \t\r\n]|$)/.test(text.slice(0, 10))
}
