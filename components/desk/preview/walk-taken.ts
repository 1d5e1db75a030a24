import type { Change } from '@/lib/desk/protocol'
import type { Memory } from '@/lib/trail/memory'

type Scenario = Extract<Change, { kind: 'add-scenario' }>

/**
 * The walk that was taken in the preview, as a scenario: its guide, its answers, and where it stands.
 * @param path of the page that is seen: `/en/move/old-account`
 * @returns undefined where no walk was begun
 */
export function walkTaken(memory: Memory, path: string): Omit<Scenario, 'kind' | 'name'> | undefined {
  const guide = memory.current()
  const [where = '', step = ''] = path.split('/').slice(-2)
  const answers = Object.entries(memory.walk(guide).answers)
  if (guide === '' || step === '') return undefined
  const within = (key: string) => (key.startsWith(`${guide}/`) ? key.slice(guide.length + 1) : key)
  return {
    guide,
    answers: Object.fromEntries(answers.map(([key, answer]) => [within(key), answer])),
    ends: where === guide ? step : `${where}/${step}`,
  }
}
