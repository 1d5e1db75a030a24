import { writer, type Writer } from './generated-words'
import { seeded, type Chance } from './seeded'

/** A step of a generated guide, before it is written down. Steps are named by their numbers; 0 is the start. */
interface Plan {
  /** Where its answers lead; one is an instruction, none an outcome. */
  readonly to: readonly number[]
}

/** Pictures that generated bodies show, one for each interface. */
export const GENERATED_PICTURES = ['home', 'account', 'network'] as const

/**
 * The files of a guide by name: a tree of so many steps that widens slowly, whose answers now and then join another
 * way, as those of people's guides do.
 */
export function generatedGuide(number: number, size: number, seed: number): Record<string, string> {
  const chance = seeded(seed * 1_000_003 + number)
  const write = writer(chance)
  const plans = planned(size, chance)
  const title = `${write.order()} of ${write.name()} ${number}`
  const files: Record<string, string> = {
    'index.mdx': `---\n${yaml({ title, summary: plain(write.sentence()), start: 'step-0' })}keywords:\n${[write.phrase(), write.phrase(), write.name()].map((one) => `  - ${quoted(one)}\n`).join('')}---\n\n${write.paragraph()}\n`,
  }
  plans.forEach((plan, n) => {
    files[`step-${n}.mdx`] = `---\n${frontMatter(n, plan, write, chance)}---\n\n${body(n, write, chance)}`
  })
  return files
}

function planned(size: number, chance: Chance): Plan[] {
  const plans: { to: number[] }[] = [{ to: [] }]
  for (let n = 0; plans.length < size; n++) {
    const fresh = Math.min(
      size - plans.length,
      1 + (chance.next() < 0.4 ? 1 : 0) + (chance.next() < 0.1 ? 1 : 0),
    )
    for (let i = 0; i < fresh; i++) plans[n]!.to.push(plans.push({ to: [] }) - 1)
  }
  const inner = plans.findIndex(({ to }) => to.length === 0)
  // Joining an outcome makes no way longer, and never a loop.
  for (const plan of plans.slice(0, inner)) {
    const joined = inner + chance.below(size - inner)
    if (chance.next() < 0.6 && !plan.to.includes(joined)) plan.to.push(joined)
  }
  return plans
}

function frontMatter(n: number, { to }: Plan, write: Writer, chance: Chance): string {
  if (to.length === 0)
    return yaml({ title: `${write.order()} (${n})`, outcome: chance.next() < 0.6 ? 'solved' : 'support' })
  if (to.length === 1) return yaml({ title: `${write.order()} (${n})`, next: `step-${to[0]}` })
  const choices = to.map((step, i) => {
    const label = `${write.phrase()} (${i + 1})`
    return `  - label: ${quoted(label)}\n    to: step-${step}\n${chance.next() < 0.5 ? `    summary: ${quoted(plain(write.sentence()))}\n` : ''}`
  })
  return `${yaml({ title: write.question() })}choices:\n${choices.join('')}`
}

/** One in six shows a picture of each interface, one in three has a list, one in eight a warning. */
function body(n: number, write: Writer, chance: Chance): string {
  const parts = [write.paragraph()]
  if (chance.next() < 1 / 3)
    parts.push(Array.from({ length: 3 }, (_, i) => `${i + 1}. ${write.sentence()}`).join('\n'))
  if (n % 6 === 1) {
    const name = chance.pick(GENERATED_PICTURES)
    for (const version of ['old', 'new']) {
      parts.push(
        `<Interface version="${version}">\n\n<Screenshot name="${name}" alt=${JSON.stringify(write.phrase().replaceAll('"', ''))} />\n\n${write.order()} in <Mark n="1">${write.name()}</Mark>, then <Mark n="2">${write.name()}</Mark>.\n\n</Interface>`,
      )
    }
  }
  if (chance.next() < 1 / 8) parts.push(`<Warning>\n\n${write.sentence()}\n\n</Warning>`)
  if (chance.next() < 1 / 2) parts.push(`## ${write.order()}`, write.paragraph())
  return `${parts.join('\n\n')}\n`
}

function yaml(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${quoted(value)}\n`)
    .join('')
}

/** JSON's strings are YAML's. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

/** A sentence without Markdown: a summary is shown as it is written. */
function plain(sentence: string): string {
  return sentence.replaceAll('**', '')
}
