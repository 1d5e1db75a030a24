export { mostQuestions, noWayOut, unreachable } from './check'
export { exitsOf, graphOf, reachable, startsOf, type Graph, type Node } from './graph'
export { nearest } from './nearest'
export { walkOrder } from './order'
export { replay, type Crossing, type Ending, type Walk } from './replay'
export { stepsLeft, type StepsLeft } from './steps-left'
export {
  defaultAnswerId,
  isId,
  keyOf,
  readTarget,
  RESERVED_IDS,
  targetOf,
  type WrittenTarget,
} from './target'
export type * from './types'
export { shortestWay } from './way'
