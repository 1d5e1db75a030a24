import type { Overview } from '@/lib/desk/protocol'
import type { Place } from './place'

/** The title of what a target names, as it is written at a place; undefined where it names nothing. */
export function titleOf({ guides }: Overview, place: Place, target: string): string | undefined {
  const [first = '', second] = target.split('/')
  const own = 'guide' in place ? place.guide : ''
  const guide = guides.find(({ id }) => id === (second === undefined ? own : first))
  if (second === '') return guide && `${guide.title} (its start)`
  const title = guide?.steps.find(({ id }) => id === (second ?? first))?.title
  return title && guide.id !== own ? `${title} (${guide.title})` : title
}
