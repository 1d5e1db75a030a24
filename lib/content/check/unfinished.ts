import type { Nodes, Parents } from 'mdast'
import { attribute, isElement } from '../body/source'
import { placeOf } from '../body/written'
import type { ParsedText } from '../library/parsed-steps'
import { finding, type About, type Finding } from '../findings/findings'
import type { Path } from '../findings/located'

/** At the beginning of a text. A name may begin so: `TODO-list`, `XXX-12`. */
const UNWRITTEN = /^\s*(?:(?:TODO|TBD|FIXME)(?![\p{L}\p{N}_]|-\p{L})|XXX(?=:|\s*$))/u
/** In bold within a text, where the name of a button may stand, too. */
const UNWRITTEN_IN_BOLD = /^\s*(?:(?:TBD|FIXME)(?![\p{L}\p{N}_]|-\p{L})|(?:TODO|XXX)(?=:))/u
/** Languages in which TODO is the word for all, and what follows it in a sentence. */
const ALL = /^(?:es|pt|gl|ast|an)(?:-|$)/i
const OF_ALL =
  /^\s*TODO\s+(?:el|lo|un|est[eo]|es[eo]|aquel|aquello|mi|tu|su|est[áa]|va|vai|o|isto|isso|esse|aquilo|meu|teu|seu|mundo)(?![\p{L}\p{N}])/iu
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

/** Titles, answers, paragraphs and cells that still begin with TODO, or have it in bold (`unfinished`). */
export function checkUnfinished(parsed: ParsedText, tree: Nodes, about: About): Finding[] {
  const choices = 'choices' in parsed ? parsed.choices : []
  const [language = ''] = parsed.file.split('/')
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
      const sign = unwrittenIn(text, language)
      const what = `the ${String(path.at(-1))}`
      return sign === undefined
        ? []
        : [finding('unfinished', parsed.matter.place(path), report(what, sign), about)]
    }),
    ...unwritten(tree, language).map(({ node, sign }) =>
      finding('unfinished', placeOf(node), report('the text', sign), about),
    ),
  ]
}

/** What a text begins with that says that it is not written yet. */
function beginningOf(text: string, language: string): string | undefined {
  const sign = UNWRITTEN.exec(text)?.[0]
  return sign !== undefined && ALL.test(language) && OF_ALL.test(text) ? undefined : sign
}

/** What in a text says that it is not written yet. */
function unwrittenIn(text: string | undefined, language: string): string | undefined {
  return text === undefined ? undefined : (beginningOf(text, language) ?? STAND_IN.exec(text)?.[0])
}

/** The words with which a block or a part of it begins, be they in bold or not. */
function firstWords(node: Nodes | undefined): string | undefined {
  if (node?.type === 'text') return node.value
  const isWithin = node && (/^(?:strong|emphasis|link)$/.test(node.type) || isElement(node))
  return isWithin && 'children' in node ? firstWords(node.children[0]) : undefined
}

/** Parts of a block in bold that are not written yet, by themselves. */
function boldIn(nodes: readonly Nodes[], language: string): string[] {
  return nodes.flatMap((node, i) => {
    if (node.type !== 'strong') return 'children' in node ? boldIn(node.children, language) : []
    const next = nodes[i + 1]
    const colon = next?.type === 'text' && next.value.startsWith(':') ? ':' : ''
    const sign = UNWRITTEN_IN_BOLD.exec((firstWords(node) ?? '') + colon)?.[0]
    return sign === undefined || isAll(sign, language) ? [] : sign
  })
}

/** Whether a cell or a name in bold is the word for all, as on a button or in a list of what may be chosen. */
function isAll(sign: string, language: string): boolean {
  return ALL.test(language) && sign.trim() === 'TODO'
}

/** What of paragraphs, headings and cells is not written yet. */
function unwritten(node: Nodes, language: string): { node: Nodes; sign: string }[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const texts = node.children.flatMap((one) => (one.type === 'text' ? [one.value] : []))
    const [first, second] = node.children
    const after = second?.type === 'text' ? second.value : second && '…'
    const begun = (firstWords(first) ?? '') + (after ?? '')
    const beginning = beginningOf(begun, language)
    const isName = node.type === 'tableCell' || first?.type !== 'text'
    const sign =
      (isName && isAll(beginning ?? '', language) ? undefined : beginning) ??
      boldIn(node.children, language)[0] ??
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
      (name) => beginningOf(attribute(node, name) ?? '', language) ?? [],
    )[0]
    if (sign !== undefined) return [{ node, sign }]
  }
  return 'children' in node
    ? (node as Parents).children.flatMap((child) => unwritten(child as Nodes, language))
    : []
}
