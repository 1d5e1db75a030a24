export { aliasesOf, aliasKey, currentKey, successor, type Aliases } from './aliases'
export { changeAnswer, type Changed } from './change'
export { mostQuestions, noWayOut, unreachable } from './check'
export { exitsOf, successorsOf, type Exit, type Successor } from './exits'
export { graphOf, reachable, startsOf, successorKeys, type Graph, type Node, type NodeExit } from './graph'
export { interfaceNamed } from './interface-answers'
export { knownChoice, type Known } from './known'
export {
  answerKey,
  answersToTake,
  fillingWalks,
  takenBy,
  type AnsweredWalk,
  type FillingWalk,
} from './coverage'
export { didYouMean, nearest } from './nearest'
export { walkOrder } from './order'
export { entriesInOrder, outlineOf, type GuideOutline, type OutlineEntry, type OutlineExit } from './outline'
export {
  beginningOf,
  replay,
  startOf,
  type Crossing,
  type Ending,
  type Walk,
  type WalkOptions,
} from './replay'
export { callsByOutcome, faultyCalls, returnsOf, type Call, type FaultyCall } from './returns'
export { isWorthSaying, stepsLeft, type StepsLeft } from './steps-left'
export {
  defaultAnswerId,
  isId,
  keyOf,
  nameIn,
  readTarget,
  RESERVED_IDS,
  targetOf,
  type WrittenTarget,
} from './target'
export type * from './types'
export { decodeVia, encodeVia, recall, type Answered, type Decoded, type Recalled } from './via'
export { shortestWay } from './way'
