import type { Nodes, Parents } from 'mdast'
import { attribute, isElement } from '../body/source'
import { placeOf } from '../body/written'
import type { ParsedText } from '../library/parsed-steps'
import { finding, type About, type Finding } from '../findings/findings'
import type { Path } from '../findings/located'

const UNWRITTEN = /^\s*(?:TODO|TBD|FIXME)\b/
/** What a template, or an assistant, leaves to be written: `[insert phone number here]`, a paragraph of dummy text. */
const STAND_IN =
  /\[(?:insert\b|TODO\b|TBD\b|FIXME\b|placeholder\b|fill in\b|xxx)[^\]\n]{0,80}\]|\[[^\]\n]{1,60} (?:einfügen|eintragen|ergänzen|doplnit|doplňte)\]|^lorem ipsum\b/i

/** What Word puts where a reference of its own leads nowhere. */
const LOST_REFERENCE =
  /Error! (?:Reference source not found|Bookmark not defined)|Fehler! (?:Verweisquelle konnte nicht gefunden werden|Textmarke nicht definiert)|Chyba! (?:Nenalezen zdroj odkazů|Záložka není definována)|Erreur\s?! (?:Source du renvoi introuvable|Signet non défini)|Error! No se encuentra el origen de la referencia/
/** What an assistant says to whom it writes for, before the text and after it. */
const SAID_BEFORE =
  /^(?:sure|certainly|of course|absolutely|gerne|natürlich|selbstverständlich|jistě|samozřejmě|بالتأكيد|بالطبع)\s?[!,.،:–—-]\s*(?:here(?:['’]s| is| are)|below is|hier (?:ist|sind|kommt)|zde je|tady je|إليك)/iu
const SAID_AFTER =
  /^(?:let me know if you(?:['’]d| would) like (?:me|any|further|more)|would you like me to|if you(?:['’]d like|\s+want), i can|soll ich (?:den|die|das|es|noch)|möchten sie, dass ich|dejte mi vědět, (?:jestli|pokud) (?:chcete|mám)|أخبرني إذا كنت تريد)/iu

/** A name that a template leaves to be put in, in the capitals of one: `[Your Company Name]`. */
const STAND_IN_NAME = /\[(?:Your|Ihr|Ihre|Vaše?)(?: \p{Lu}[\p{L}-]+){1,4}\]/u

/** Titles, answers and paragraphs that still begin with TODO (`unfinished`). */
export function checkUnfinished(parsed: ParsedText, tree: Nodes, about: About): Finding[] {
  const choices = 'choices' in parsed ? parsed.choices : []
  const words: (readonly [string | undefined, Path])[] = [
    [parsed.title, ['title']],
    ['summary' in parsed ? parsed.summary : undefined, ['summary']],
    ...choices.flatMap((choice) =>
      (['label', 'hint', 'summary'] as const).map(
        (field) => [choice[field], [...choice.path, field]] as const,
      ),
    ),
  ]
  const report = (what: string, sign: string) =>
    sign === sign.toUpperCase() && UNWRITTEN.test(sign)
      ? `${what} still begins with ${sign.trim()}. Write it, or remove it.`
      : SAID_BEFORE.test(sign) || SAID_AFTER.test(sign)
        ? `${what} still has "${sign}" in it, which an assistant said to whom it wrote for. Remove that paragraph.`
        : `${what} still has "${sign}" in it, where something was to be written. Write it, or remove it.`
  return [
    ...words.flatMap(([text, path]) => {
      const sign = unwrittenIn(text)
      const what = `the ${String(path.at(-1))}`
      return sign === undefined
        ? []
        : [finding('unfinished', parsed.matter.place(path), report(what, sign), about)]
    }),
    ...unwritten(tree).map(({ node, sign }) =>
      finding('unfinished', placeOf(node), report('the text', sign), about),
    ),
  ]
}

/** What in a text says that it is not written yet. */
function unwrittenIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (UNWRITTEN.exec(text)?.[0] ?? STAND_IN.exec(text)?.[0])
}

/** Paragraphs and headings that are not written yet. */
function unwritten(node: Nodes): { node: Nodes; sign: string }[] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const [first] = node.children
    const texts = node.children.flatMap((one) => (one.type === 'text' ? [one.value] : []))
    const begin = first?.type === 'text' ? UNWRITTEN.exec(first.value)?.[0] : undefined
    const sign =
      begin ??
      texts.flatMap(
        (text) => (STAND_IN.exec(text) ?? STAND_IN_NAME.exec(text) ?? LOST_REFERENCE.exec(text))?.[0] ?? [],
      )[0] ??
      (first?.type === 'text'
        ? (SAID_BEFORE.exec(first.value) ?? SAID_AFTER.exec(first.value))?.[0]
        : undefined)
    return sign === undefined ? [] : [{ node, sign }]
  }
  if (isElement(node)) {
    const sign = ['label', 'summary'].flatMap(
      (name) => UNWRITTEN.exec(attribute(node, name) ?? '')?.[0] ?? [],
    )[0]
    if (sign !== undefined) return [{ node, sign }]
  }
  return 'children' in node ? (node as Parents).children.flatMap((child) => unwritten(child as Nodes)) : []
}
