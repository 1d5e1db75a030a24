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
  /** Whether it is an outcome in which all is well. */
  readonly solved: boolean
  /** The steps that lead there. */
  readonly fixes: readonly number[]
  /** The step before it on the shortest way. */
  readonly before?: number
}

/** The steps of the data, by their numbers. */
export function unpack({ guides, steps }: SearchData): PackedStep[] {
  const labels = steps.labels.values()
  const unpacked: (PackedStep & { fixes: number[] })[] = []
  guides.sizes.forEach((size, guide) => {
    for (let n = 0; n < size; n++) {
      const number = unpacked.length
      const to = steps.to[number]!
      const back = steps.back[number]!
      const ways = typeof to === 'number' ? [] : to
      const said = ways.length > 0 ? labels.next().value! : []
      unpacked.push({
        id: steps.ids[number]!,
        title: steps.titles[number]!,
        guide,
        start: n === guides.starts[guide],
        outcome: to === 0 || (typeof to !== 'number' && ways.length === 0),
        solved: to === 0,
        fixes: [],
        answers: said.map((label, i) => ({ label, to: number + ways[i]! })),
        ...(back !== 0 && { before: number - back }),
      })
    }
  })
  steps.to.forEach((to, number) => {
    for (const distance of typeof to === 'number' ? [to] : to)
      if (distance !== 0) unpacked[number + distance]!.fixes.push(number)
  })
  return unpacked
}
