/**
 * Gathers steps into groups: steps that lead round to each other are in one, any other is alone. Each group comes after all to which it
 * leads (Tarjan, https://doi.org/10.1137/0201010). Takes linear time. It does not recurse, so depth is no limit.
 * @param next where each step leads, without repetition
 */
export function roundsOf(starts: Iterable<string>, next: (key: string) => readonly string[]): string[][] {
  const number = new Map<string, number>()
  /** The lowest number that a step leads back to, among those whose group is open. */
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const groups: string[][] = []
  const way: { readonly key: string; readonly exits: readonly string[]; at: number }[] = []
  const enter = (key: string) => {
    number.set(key, number.size)
    low.set(key, number.get(key)!)
    open.push(key)
    isOpen.add(key)
    way.push({ key, exits: next(key), at: 0 })
  }
  const lower = (key: string, to: number) => low.set(key, Math.min(low.get(key)!, to))
  const close = (key: string) => {
    if (low.get(key) !== number.get(key)) return
    const group = open.splice(open.lastIndexOf(key))
    for (const one of group) isOpen.delete(one)
    groups.push(group)
  }
  for (const start of starts) {
    if (number.has(start)) continue
    enter(start)
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const exit = top.exits[top.at++]
      if (exit === undefined) {
        way.pop()
        const before = way.at(-1)
        if (before) lower(before.key, low.get(top.key)!)
        close(top.key)
      } else if (!number.has(exit)) enter(exit)
      else if (isOpen.has(exit)) lower(top.key, number.get(exit)!)
    }
  }
  return groups
}
