import type { Nodes } from 'mdast'
import { placeOf } from '../body/written'
import { parseInline, parseInlineTree } from '../body/inline'
import { readLink } from '../body/links'
import type { Usage } from '../body/usage'
import type { ParsedText } from '../library/parsed-steps'
import { finding, type About, type Finding } from '../findings/findings'
import type { Library } from '../library/library'
import type { Path } from '../findings/located'
import { isOnComputer, troubleWithAddress } from '../schemas/safe-address'
import { unseenIn } from '../unseen/unseen'

/** What of a file's front matter readers would not see as it was meant: Markdown that is none, or that stands where none is read. */
export function checkUnseenWords(parsed: ParsedText, about: About): Finding[] {
  const choices = 'choices' in parsed ? parsed.choices : []
  const inline: (readonly [string | undefined, Path])[] = [
    [parsed.title, ['title']],
    ...choices.flatMap(({ label, hint, path }) => [
      [label, [...path, 'label']] as const,
      [hint, [...path, 'hint']] as const,
    ]),
  ]
  const plain: (readonly [string | undefined, Path])[] = [
    ['summary' in parsed ? parsed.summary : undefined, ['summary']],
    ...choices.map(({ summary, path }) => [summary, [...path, 'summary']] as const),
  ]
  const report = (path: Path, message: string) =>
    finding('unseen', parsed.matter.place(path), `${String(path.at(-1))}: ${message}`, about)
  return [
    ...inline.flatMap(([text, path]) =>
      text === undefined
        ? []
        : unseenIn(parseInlineTree(text), text).map(({ message }) => report(path, message)),
    ),
    ...plain.flatMap(([text, path]) =>
      text !== undefined && parseInline(text).some(isMarkup)
        ? [
            report(
              path,
              'readers see the signs of Markdown here, for this is shown as it is written. Take them away.',
            ),
          ]
        : [],
    ),
  ]
}

function isMarkup({ type }: Nodes): boolean {
  return type === 'strong' || type === 'inlineCode' || type === 'delete'
}

/** Pictures of a text that are not the site's own: its policy lets no other be loaded. */
export function checkPictureAddresses(usage: Usage, library: Library, about: About): Finding[] {
  const definitions = new Map(
    usage.links.flatMap((one) => (one.type === 'definition' ? [[one.identifier, one.url] as const] : [])),
  )
  return usage.images.flatMap((image) => {
    const url = image.type === 'image' ? image.url : definitions.get(image.identifier)
    // An address that leads nowhere is a finding of its own.
    if (url === undefined || (troubleWithAddress(url) !== undefined && !isOnComputer(url))) return []
    if (readLink(url, placeOf(image).file, library.site.site.url).kind !== 'external') return []
    const why = isOnComputer(url)
      ? 'which is a place on one computer'
      : 'for pages load pictures of this site alone'
    const message = `readers do not see the picture "${url}", ${why}. Put the file beside the step and write ![what it shows](./${nameOf(url)}).`
    return [finding('unseen', placeOf(image), message, about)]
  })
}

function nameOf(url: string): string {
  const name = /([^\\/?#]+\.\w+)(?:[?#].*)?$/.exec(decode(url))?.[1] ?? 'picture.png'
  return name.replace(/\s+/g, '-')
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
