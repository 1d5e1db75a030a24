import type { Chance } from './seeded'
import { idOf, type Written, type WrittenChoice, type WrittenStep } from './plain-interpreter'

/** Content by chance: parts in parts, conditions of every kind, ways that lead round, outcomes of both kinds. */
export function writtenContent({ below, pick }: Chance): Written {
  const sizes = Array.from({ length: 2 + below(3) }, () => 4 + below(8))
  const names = sizes.map((size, g) => Array.from({ length: size }, (_, s) => `s${g}${s}`))
  const questions: { guide: number; step: string; ids: string[] }[] = []
  const steps = sizes.map((_, g): [string, WrittenStep][] => {
    const own = names[g]!
    return own.map((step, s): [string, WrittenStep] => {
      // Mostly onward: where all led anywhere, hardly a walk would end.
      const within = () =>
        below(8) && s < own.length - 1 ? own[s + 1 + below(own.length - s - 1)]! : pick(own)
      const way = (): { to: string; then?: string } => {
        const other = g + 1 + below(sizes.length)
        if (other < sizes.length) {
          const to = below(3) ? `g${other}/` : `g${other}/${pick(names[other]!)}`
          return below(4) ? { to, then: within() } : { to }
        }
        // A part of the guide itself; one that begins itself again has no end.
        return below(8) ? { to: within() } : { to: within(), then: within() }
      }
      const kind = s === own.length - 1 ? 9 : s === 0 ? below(8) : below(10)
      if (kind >= 8) return [step, { outcome: below(4) ? 'solved' : 'support' }]
      if (kind >= 6) {
        const { to, then } = way()
        return [step, { next: to, ...(then !== undefined && { then }) }]
      }
      const choices: WrittenChoice[] = []
      for (let c = 0; c < 1 + below(4); c++) {
        const choice = { ...way(), ...(below(2) && { id: `a${c}` }) }
        choices.push(choices.some((one) => idOf(one) === idOf(choice)) ? { ...choice, id: `b${c}` } : choice)
      }
      questions.push({ guide: g, step, ids: choices.map(idOf) })
      return [step, { choices }]
    })
  })
  const condition = (guide: number): [string, string | string[]] => {
    const kind = below(6)
    if (kind === 0) return ['interface', below(2) ? pick(['old', 'new']) : ['old', 'new']]
    if (kind === 1) return ['fact:model', below(2) ? pick(['verso', 'style']) : ['style', 'solo']]
    const asked = pick(questions)
    const name = asked.guide === guide && below(3) ? asked.step : `g${asked.guide}/${asked.step}`
    return [name, below(3) ? pick(asked.ids) : [pick(asked.ids), pick(asked.ids)]]
  }
  const withWhen = (guide: number, choice: WrittenChoice): WrittenChoice => {
    if (below(2) || questions.length === 0) return choice
    return {
      ...choice,
      when: Object.fromEntries(Array.from({ length: 1 + below(2) }, () => condition(guide))),
    }
  }
  return Object.fromEntries(
    steps.map((own, g) => [
      `g${g}`,
      {
        start: `s${g}0`,
        steps: Object.fromEntries(
          own.map(([id, step]) => [
            id,
            step.choices ? { choices: step.choices.map((choice) => withWhen(g, choice)) } : step,
          ]),
        ),
      },
    ]),
  )
}

/** The content as the files of a content folder. */
export function filesOf(content: Written): Record<string, string> {
  const site = {
    name: 'Made elsewhere',
    languages: ['en'],
    interfaces: ['old', 'new'].map((id) => ({ id, label: { en: id } })),
    facts: { model: ['verso', 'style', 'solo'] },
    contact: { url: 'https://help.example/', label: { en: 'Ask us' } },
  }
  // JSON is YAML.
  const matter = (data: unknown) => `---\n${JSON.stringify(data)}\n---\n`
  return {
    'site.json': JSON.stringify(site),
    ...Object.fromEntries(
      Object.entries(content).flatMap(([guide, { start, steps }]) => [
        [`en/${guide}/index.mdx`, matter({ title: guide, summary: 'Made.', start })],
        ...Object.entries(steps).map(([id, step]) => [
          `en/${guide}/${id}.mdx`,
          matter({
            title: id,
            ...step,
            ...(step.choices && {
              choices: step.choices.map((choice) => ({ label: `Answer ${idOf(choice)}`, ...choice })),
            }),
          }),
        ]),
      ]),
    ),
  }
}
