/**
 * What a path behind the language is now, `guide` or `guide/page`: of the step that took it over, or below the guide's present name.
 * The same path where nothing of it has moved.
 * @param moved former ids of guides, and former `guide/step`, and what they are now
 *
 *     movedPath('dim/glow', { dim: 'dark', 'dark/glow': 'dark/light' })  // 'dark/light'
 */
export function movedPath(path: string, moved: Readonly<Record<string, string>>): string {
  const of = (one: string) => (Object.hasOwn(moved, one) ? moved[one] : undefined)
  const [guide = '', ...rest] = path.split('/')
  const renamed = of(guide)
  const there = renamed === undefined ? path : [renamed, ...rest].join('/')
  return of(path) ?? of(there) ?? there
}
