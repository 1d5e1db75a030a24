export type Keep = 'ours' | 'theirs' | 'both'

/** Which of two values stands without asking: where one of the two left it as it was, the other’s; undefined where both changed it. */
export function standing<T>(ours: T, theirs: T, base: T, hasBase: boolean): 'ours' | 'theirs' | undefined {
  const [mine, other, before] = [ours, theirs, base].map((one) => JSON.stringify(one))
  if (mine === other) return 'ours'
  if (hasBase) return mine === before ? 'theirs' : other === before ? 'ours' : undefined
  // Both are new: nothing was taken away.
  return mine === undefined ? 'theirs' : other === undefined ? 'ours' : undefined
}
