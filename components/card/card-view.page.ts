import { direction } from '@/lib/language/direction'
import type { Envelope } from '@/lib/machines/schemas/envelope'
import type { CardMessages } from '@/lib/messages/card-messages'
import { element } from '../dom/element.page'
import { inlineNodes, markdownNodes, type DrawPicture } from './markdown.page'
import { pictureFigure } from './picture.page'

/** What a person may do on a card. */
export interface CardActions {
  /** Gives an answer. Whether the warnings were acknowledged is the person's own click. */
  readonly answer: (id: string, acknowledged: boolean) => void
  readonly goOn: (acknowledged: boolean) => void
  readonly chooseInterface: (id: string) => void
  /** The address of a picture that the window may load. */
  readonly source: (src: string) => Promise<string | undefined>
}

/** A step as an element, from where a walk stands. */
export function cardView(at: Envelope, say: CardMessages, actions: CardActions): HTMLElement {
  const pictures = new Map(at.pictures.map((one) => [one.src, one]))
  const draw: DrawPicture = (src, alt) => {
    const picture = pictures.get(src)
    return picture ? pictureFigure(picture, actions.source, say.drawing) : document.createTextNode(alt)
  }
  const text = (markdown: string) => markdownNodes(markdown, draw, 2)
  const title = element('h1', '', ...inlineNodes(at.title))
  title.tabIndex = -1
  const article = element(
    'article',
    'card',
    element('p', 'card-guide', at.guide),
    ...changed(at, say),
    title,
    ...at.notices.map((one) =>
      element('aside', 'card-notice', element('h2', '', one.title), ...text(one.text)),
    ),
    ...interfaceSwitch(at, say, actions),
    element('div', 'card-text', ...text(at.text)),
    ...onward(at, say, actions),
    ...ending(at, say),
    ...source(at, say),
  )
  article.lang = at.lang
  article.dir = direction(at.lang)
  return article
}

function changed({ changed }: Envelope, say: CardMessages): HTMLElement[] {
  if (!changed || changed.fell_away.length === 0) return []
  const list = element('ul', '', ...changed.fell_away.map((one) => element('li', '', one)))
  return [element('aside', 'card-notice', element('p', '', say.stale), list)]
}

function interfaceSwitch({ interfaces }: Envelope, say: CardMessages, actions: CardActions): HTMLElement[] {
  if (interfaces.offered.length < 2) return []
  const buttons = interfaces.offered.map(({ id, label, recognise }) => {
    const words = recognise === null ? [] : [element('small', '', recognise)]
    const button = element('button', '', element('span', '', label), ...words)
    button.type = 'button'
    button.ariaPressed = String(interfaces.chosen === id)
    button.dataset.interface = id
    button.addEventListener('click', () => actions.chooseInterface(id))
    return button
  })
  const set = element('fieldset', 'card-interfaces', element('legend', '', say.whichInterface), ...buttons)
  return [set]
}

/** The answers, or the way on. Where the walk must not go on without a warning, they wait for the person's tick. */
function onward(at: Envelope, say: CardMessages, actions: CardActions): HTMLElement[] {
  const tick = element('input', '')
  tick.type = 'checkbox'
  const buttons = [
    ...at.answers.map(({ id, label, hint }) => {
      const words = hint === null ? [] : [element('small', '', ...inlineNodes(hint))]
      const button = element('button', 'card-answer', element('span', '', ...inlineNodes(label)), ...words)
      button.dataset.choice = id
      button.addEventListener('click', () => actions.answer(id, tick.checked))
      return button
    }),
  ]
  if (at.goes_on) {
    const button = element('button', 'card-answer', say.continue)
    button.addEventListener('click', () => actions.goOn(tick.checked))
    buttons.push(button)
  }
  if (buttons.length === 0) return []
  const nav = element('nav', 'card-answers', ...buttons)
  nav.ariaLabel = say.answers
  for (const button of buttons) button.type = 'button'
  if (at.warnings.length === 0) return [nav]
  const allow = () => {
    for (const button of buttons) button.disabled = !tick.checked
  }
  tick.addEventListener('change', allow)
  allow()
  const words = at.warnings.flatMap(({ text }) =>
    markdownNodes(text, (_, alt) => document.createTextNode(alt)),
  )
  const label = element('label', '', tick, element('span', '', say.card.agree))
  return [element('section', 'card-warning', element('h2', '', say.warning), ...words, label), nav]
}

function ending({ outcome, handoff }: Envelope, say: CardMessages): HTMLElement[] {
  const made: HTMLElement[] = []
  if (outcome !== null)
    made.push(element('p', 'card-ending', outcome === 'solved' ? say.solved : say.support))
  if (handoff) {
    const { contact, ticket } = handoff
    if (contact.have.length > 0)
      made.push(
        element('p', '', say.haveAtHand),
        element('ul', '', ...contact.have.map((one) => element('li', '', one))),
      )
    made.push(element('p', '', link(contact.url, contact.label)))
    const summary = element('summary', '', say.whatWasTried)
    made.push(element('details', '', summary, element('pre', 'card-ticket', ticket)))
  }
  return made
}

function source({ url }: Envelope, say: CardMessages): HTMLElement[] {
  return /^https?:/.test(url) ? [element('p', 'card-source', link(url, say.openStep))] : []
}

function link(href: string, words: string): HTMLAnchorElement {
  const made = element('a', '', words)
  made.href = href
  return made
}
