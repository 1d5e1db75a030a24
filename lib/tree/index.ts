export { aliasesOf, aliasKey, currentKey, successor, type Aliases } from './aliases'
export { changeAnswer, type Changed } from './change'
export { mostQuestions, noWayOut, unreachable } from './check'
export { exitsOf, graphOf, isLedTo, reachable, startsOf, type Graph, type Node } from './graph'
export { interfaceNamed } from './interface-answers'
export { didYouMean, nearest } from './nearest'
export { walkOrder } from './order'
export { entriesInOrder, outlineOf, type GuideOutline, type OutlineEntry, type OutlineExit } from './outline'
export { beginningOf, replay, startOf, type Crossing, type Ending, type Walk } from './replay'
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
export { decodeVia, encodeVia, recall, type Answered, type Decoded, type Recalled } from './via'
export { shortestWay } from './way'
