import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { visit } from 'unist-util-visit'

/** What decides where emphasis begins and ends, as texts of the content are read: as in `lib/content/body/markdown.ts`. */
const EXTENSIONS = [cjkFriendlyExtension(), gfmStrikethroughCjkFriendly({ singleTilde: false }), gfmTable()]

const REFERENCE = /(?<!\\)&#x([\dA-F]{1,6});/g
/** Letters and signs of writing; of these, a number is nothing that anybody could read or search. */
const WRITTEN = /^[\p{L}\p{M}\p{N}]$/u
/** Beyond so many that each must be tried, a text is left as it is: trying reads all of it. */
const MOST_TRIED = 50

/**
 * Markdown with letters as letters, where what wrote it has put numbers (`&#x306F;**「赤」**`) for readers that know no emphasis
 * between a letter and a sign. Our texts are read by rules that do, beside Chinese, Japanese and Korean letters. What would be read in
 * another way without its number keeps it.
 */
export function plainCjk(markdown: string): string {
  if (!REFERENCE.test(markdown)) return markdown
  REFERENCE.lastIndex = 0
  const tree = read(markdown)
  const wanted = meaning(tree)
  const places = letterPlaces(tree, markdown)
  const all = written(markdown, places)
  if (meaning(read(all)) === wanted) return all
  const kept =
    places.length > MOST_TRIED
      ? []
      : places.reduce<Place[]>((sound, place) => {
          const tried = [...sound, place]
          return meaning(read(written(markdown, tried))) === wanted ? tried : sound
        }, [])
  return written(markdown, kept)
}

interface Place {
  readonly from: number
  readonly to: number
  readonly letter: string
}

/** In texts alone: what looks so in code is meant as it stands. */
function letterPlaces(tree: Root, markdown: string): Place[] {
  const places: Place[] = []
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0
    for (const { 0: reference, 1: number = '', index } of markdown
      .slice(start, position?.end.offset)
      .matchAll(REFERENCE)) {
      const code = Number.parseInt(number, 16)
      const letter = code > 0x10ffff ? '' : String.fromCodePoint(code)
      const from = start + index
      if (WRITTEN.test(letter)) places.push({ from, to: from + reference.length, letter })
    }
  })
  return places
}

function written(markdown: string, places: readonly Place[]): string {
  return places.reduceRight(
    (text, { from, to, letter }) => text.slice(0, from) + letter + text.slice(to),
    markdown,
  )
}

function read(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: EXTENSIONS, mdastExtensions: gfmFromMarkdown() })
}

/** All but the places. */
function meaning(tree: Root): string {
  return JSON.stringify(tree, (name, value: unknown) => (name === 'position' ? undefined : value))
}
