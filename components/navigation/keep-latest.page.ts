/**
 * Puts a value last in a map that holds at most so many. It lets go of the first: the one that was put there longest ago.
 * @returns the value
 */
export function keepLatest<T>(map: Map<string, T>, most: number, key: string, value: T): T {
  map.delete(key)
  map.set(key, value)
  const [first] = map.keys()
  if (map.size > most) map.delete(first!)
  return value
}
