import type { Chance } from './seeded'

const THINGS =
  'device button account password label light menu page cable network address browser notification call phone app code number door lock switch relay card user company administrator service setting language time backup file update version router port licence site camera picture microphone speaker display keypad reader certificate server provider call group schedule installer owner reset message error list table field column dialog tab icon strip panel'.split(
    ' ',
  )
const DEEDS =
  'open close check find choose enter delete add restart connect unplug hold press read write copy send wait look compare remove change confirm save load download print call ask note log test turn move switch'.split(
    ' ',
  )
const KINDS =
  'old new small red green blue wrong right second first other same empty full local public long short main last next current factory serial secure'.split(
    ' ',
  )
const PLACES = [
  'at the top left',
  'on the back of the device',
  'in the same network',
  'behind the front panel',
  'in the menu at the left',
  'on the label',
  'in the e-mail that came with it',
  'at the bottom of the page',
]
const SYLLABLES =
  'ba be bri co da dor el fi ga gri hel in jo ka kle la lu ma mi no or pa pre qui ra ro sa sti ta tor u va vi wo xe ya zo'.split(
    ' ',
  )

/** A writer of one guide: the same words as everybody's, and names that hardly anybody else uses. */
export interface Writer {
  sentence: () => string
  paragraph: () => string
  /** A few words, as an answer or a name has. */
  phrase: () => string
  question: () => string
  order: () => string
  name: () => string
}

export function writer(chance: Chance): Writer {
  const word = () => Array.from({ length: 2 + chance.below(2) }, () => chance.pick(SYLLABLES)).join('')
  const names = Array.from(
    { length: 12 },
    () => `${capital(word())}${chance.next() < 0.4 ? ` ${10 * (1 + chance.below(90))}` : ''}`,
  )
  const seldom = Array.from({ length: 60 }, word)
  const name = () => chance.common(names)
  const thing = () =>
    chance.next() < 0.12
      ? chance.common(seldom)
      : `${chance.next() < 0.4 ? `${chance.common(KINDS)} ` : ''}${chance.common(THINGS)}`
  const deed = () => chance.common(DEEDS)
  const order = () => `${capital(deed())} the ${thing()}`
  const sentences = [
    () => `${order()} ${chance.pick(PLACES)}, and ${deed()} the ${thing()}.`,
    () => `The ${thing()} of the ${name()} shows the ${thing()}.`,
    () => `If the ${thing()} does not ${deed()}, ${deed()} the ${thing()} and ${deed()} it again.`,
    () => `${order()} before you ${deed()} the ${thing()}.`,
    () => `You find the **${thing()}** ${chance.pick(PLACES)}.`,
    () => `Without a ${thing()} nobody can ${deed()} the ${thing()}, not even the ${thing()}.`,
  ]
  const sentence = () => chance.pick(sentences)()
  const questions = [
    () => `Does the ${thing()} ${deed()} the ${thing()} now?`,
    () => `What does the ${thing()} of the ${name()} show?`,
    () => `Can you ${deed()} the ${thing()} ${chance.pick(PLACES)}?`,
    () => `Which ${thing()} does the ${thing()} have?`,
  ]
  return {
    sentence,
    paragraph: () => Array.from({ length: 2 + chance.below(3) }, sentence).join(' '),
    phrase: () => `${capital(thing())}: ${deed()} the ${thing()}`,
    question: () => chance.pick(questions)(),
    order,
    name,
  }
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}
