export { aliasesOf, aliasKey, currentKey, successor, type Aliases } from './aliases'
export { choiceNamed } from './answer'
export { changeAnswer } from './change'
export { noWayOut, unreachable } from './check'
export { exitsOf, successorsOf, type Exit } from './exits'
export { graphOf, startsOf, successorKeys, type Graph, type Node, type NodeExit } from './graph'
export { guidesAhead } from './guides-ahead'
export { inheritedGuides } from './inherited-guides'
export { interfaceAnswered, interfaceNamed } from './interface-answers'
export { isConditional, type Known } from './known'
export {
  answerKey,
  answersToTake,
  fillingWalks,
  takenBy,
  type AnsweredWalk,
  type FillingWalk,
} from './coverage'
export { derived } from './derived'
export { longestWay } from './longest-way'
export { didYouMean, nearest } from './nearest'
export { walkOrder } from './order'
export { entriesInOrder, outlineOf, type OutlineEntry, type OutlineExit } from './outline'
export { beginningOf, replay, type Crossing, type Walk, type WalkOptions } from './replay'
export { callsByOutcome, faultyCalls, returnsOf, withReturns, type FaultyCall } from './returns'
export { withoutSignsBehind } from './signs-behind'
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
export {
  decodeVia,
  encodeVia,
  fuller,
  guidesMeant,
  recall,
  recallLink,
  type Decoded,
  type Recalled,
} from './via'
export { shortestPath } from './shortest-path'
