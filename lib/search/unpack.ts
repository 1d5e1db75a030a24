import type { SearchData } from './data'

/** A step of the data. Other steps are named by their numbers. */
export interface PackedStep {
  readonly id: string
  readonly title: string
  /** The guide's number. */
  readonly guide: number
  /** Whether the guide begins with it. */
  readonly start: boolean
  readonly outcome: boolean
  readonly answers: readonly { readonly label: string; readonly to: number }[]
  /** The step before it on the shortest way. */
  readonly before?: number
}

/** The steps of the data, by their numbers. */
export function unpack({ guides, steps }: SearchData): PackedStep[] {
  const labels = steps.labels.values()
  const unpacked: PackedStep[] = []
  guides.sizes.forEach((size, guide) => {
    for (let n = 0; n < size; n++) {
      const number = unpacked.length
      const to = steps.to[number]!
      const back = steps.back[number]!
      const said = typeof to === 'number' ? [] : labels.next().value!
      unpacked.push({
        id: steps.ids[number]!,
        title: steps.titles[number]!,
        guide,
        start: n === guides.starts[guide],
        outcome: to === 0,
        answers: said.map((label, i) => ({ label, to: number + (to as number[])[i]! })),
        ...(back !== 0 && { before: number - back }),
      })
    }
  })
  return unpacked
}
