import { parseArgs } from 'node:util'
import { UserError } from '@/lib/command/user-error'

const PARTS = ['pages', 'walk', 'build', 'search', 'serve', 'assistants'] as const
export type Part = (typeof PARTS)[number]

/** Names pages by hand with as many bytes as ours, for `against`. */
export const AS_HEAVY = 'by-hand-as-heavy'

/** What the command line asks for. */
export interface Options {
  parts: readonly Part[]
  /** Sizes of generated content. */
  steps: readonly number[]
  /** Walks of each contender and kind. */
  runs: number
  /** Whether contenders walk beside a hog of the processor as well. */
  busy: boolean
  /** Folders of other sites that are walked as well, names of generators that make the same pages, which are walked and built, and `AS_HEAVY`. */
  against: readonly string[]
  json: string
  /** How long the server is asked. */
  seconds: number
  /** How many answers it gives at least, while its memory is looked at. */
  answers: number
}

const USAGE = `npm run bench -- [--only ${PARTS.join(',')}] [--steps 100,1000] [--runs 7] [--busy] [--against <folder of built files>|starlight|vitepress|${AS_HEAVY}]… [--seconds 20] [--answers 500000] [--json <file>]`

/**
 * @param args the command line after the command
 * @throws {UserError} that says what is wrong with it
 */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parsed(args)
  const parts = list(values.only, PARTS.join(','))
  const unknown = parts.find((part) => !PARTS.includes(part as Part))
  if (unknown) throw new UserError(`There is no part "${unknown}". ${USAGE}`)
  return {
    parts: PARTS.filter((part) => parts.includes(part)),
    steps: list(values.steps, '100,1000').map((text) => whole(text, '--steps')),
    runs: whole(values.runs ?? '7', '--runs'),
    busy: values.busy ?? false,
    against: values.against ?? [],
    json: values.json ?? '.signpost/bench.json',
    seconds: whole(values.seconds ?? '20', '--seconds'),
    answers: whole(values.answers ?? '1', '--answers'),
  }
}

function parsed(args: readonly string[]) {
  const one = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...{ only: one, steps: one, runs: one, json: one, seconds: one, answers: one },
        busy: { type: 'boolean' },
        against: { type: 'string', multiple: true },
      },
    })
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${USAGE}`)
  }
}

function list(text: string | undefined, otherwise: string): string[] {
  return (text ?? otherwise).split(',').filter(Boolean)
}

function whole(text: string, name: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new UserError(`${name} is "${text}"; it takes whole numbers from 1. ${USAGE}`)
}
