import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Nodes } from 'mdast'
import { ELEMENTS } from '../body/elements'
import { htmlCure } from '../body/html'
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
  // Of what is no YAML, words may be read that nobody wrote.
  if (parsed.unread) return []
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
        : [...unseenIn(parseInlineTree(text), text), ...lostIn(text), ...bracesIn(text)].map(({ message }) =>
            report(path, message),
          ),
    ),
    ...plain.flatMap(([text, path]) =>
      text === undefined
        ? []
        : [...signsIn(text), ...tagsIn(text), ...bracesIn(text).map(({ message }) => message)].map(
            (message) => report(path, message),
          ),
    ),
  ]
}

/** What readers see as it is written where no Markdown is read. */
function signsIn(text: string): string[] {
  if (parseInline(text).some(isMarkup))
    return ['readers see the signs of Markdown here, for this is shown as it is written. Take them away.']
  const entities = [...text.matchAll(/&(?:([a-z\d]{1,31})|#\d{1,7}|#x[\da-f]{1,6});/gi)]
  const known = entities.find(
    ([, name]) => name === undefined || decodeNamedCharacterReference(name) !== false,
  )
  return known
    ? [`readers see "${known[0]}" as it is written, for this is plain text. Put the sign itself, or a space.`]
    : []
}

/** What other systems fill in, in front matter: in a text below it a brace is a finding of its own. `{Enter}` may be the name of a key. */
function bracesIn(text: string): { message: string }[] {
  const [found] =
    /(?<!\\)(?:\$\{[^{}]*\}|\{\{[^{}]*\}\}|\{%[^%]*%\})/.exec(text.replace(/`[^`]*`/g, '')) ?? []
  if (found === undefined) return []
  const message = `readers see "${found}" as it is written, for nothing is filled in. Write the words themselves, or take it away; code stands in backticks.`
  return [{ message }]
}

/** Links and pictures, which a label, a hint or a title does not have, and tags. */
function lostIn(text: string): { message: string }[] {
  const [lost] = /[[<]/.test(text) ? parseInlineTree(text).children.flatMap(linksIn) : []
  const isLink = lost?.type.startsWith('link')
  const link = `readers get ${isLink ? 'no link' : 'no picture, but its words'} here. Write the words alone, and the ${isLink ? 'link' : 'picture'} into the text below.`
  return [...(lost ? [link] : []), ...tagsIn(text)].map((message) => ({ message }))
}

function linksIn(node: Nodes): Nodes[] {
  if (node.type === 'link') return node.position && isBare(node) ? [] : [node]
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'linkReference') return [node]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

/** Whether a link is an address that was found in the text, and no one made a link of it. */
function isBare({ position, children }: Extract<Nodes, { type: 'link' }>): boolean {
  const [only] = children
  return only?.position?.start.offset === position?.start.offset
}

/** Tags of HTML, and our elements, where none are read. Words in angle brackets, `<your name>`, are meant as they are. */
function tagsIn(text: string): string[] {
  const tags = [...text.replace(/`[^`]*`/g, '').matchAll(/(?<!\\)<\/?([A-Za-z][\w:]*)(?:\s[^<>]*)?\/?>/g)]
  const tag = tags.find(
    ([, name = '']) => isElementName(name) || htmlCure(name) !== undefined || /^(?:kbd|su[bp])$/.test(name),
  )
  if (!tag) return []
  const [whole, name = ''] = tag
  const cure = isElementName(name)
    ? 'Elements work in the text below alone. Write the words themselves.'
    : /^(?:b|strong)$/i.test(name)
      ? 'A label, a hint and a title have **words** for bold; elsewhere take it away.'
      : 'Take the tag away.'
  return [`readers see "${whole}" as it is written. ${cure}`]
}

/** A note for staff has a finding of its own there. */
function isElementName(name: string): boolean {
  return name !== 'AgentNote' && Object.hasOwn(ELEMENTS, name)
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
