import type { OverviewStep } from '@/lib/desk/protocol'

const SAID: Readonly<Record<OverviewStep['kind'], string>> = {
  ...{ question: 'Question', instruction: 'Instruction', solved: 'Solved', support: 'Contact support' },
  broken: 'Cannot be read',
}

/** In a square of 16: the shapes of the map, small. */
const SHAPES: Readonly<Record<OverviewStep['kind'], string>> = {
  question: 'M1 8l4 -5h6l4 5l-4 5h-6z',
  instruction: 'M2 3h12v10h-12z',
  solved: 'M8 2a6 6 0 0 1 0 12a6 6 0 0 1 0 -12z',
  support: 'M8 2a6 6 0 0 1 0 12a6 6 0 0 1 0 -12zM8 5a3 3 0 0 1 0 6a3 3 0 0 1 0 -6z',
  broken: 'M2 2l12 12M14 2l-12 12',
}

/** What kind of step it is, as a small shape. */
export function KindSign({ kind }: { kind: OverviewStep['kind'] }) {
  return (
    <svg className="desk-kind" data-kind={kind} role="img" aria-label={SAID[kind]} viewBox="0 0 16 16">
      <path d={SHAPES[kind]} />
    </svg>
  )
}
