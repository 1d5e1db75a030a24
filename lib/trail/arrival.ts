import type { Crossing, Guide, Guides, Known, Target } from '@/lib/tree'
import type { Memory } from './memory'

/** How a reader came to the current step. */
export interface Arrival {
  /** Where the walk began: at a guide's start, or at the step where the reader came in. */
  readonly from: Target
  /** Whether the reader came in elsewhere than at the guide's start. */
  readonly cameIn: boolean
  /** The steps passed on the path to here; undefined if the reader's answers do not lead here. */
  readonly trail?: readonly Crossing[]
  /** What still applies of a link's answers where they lead elsewhere than to here, up to where the next one is missing. */
  readonly apart?: readonly Crossing[]
  /** Answers that were dropped because of the last one. */
  readonly fallen: readonly Crossing[]
  /** Whether the link brought answers that no longer apply. */
  readonly lost: boolean
  /** Whether any answer of the link still applies. */
  readonly kept: boolean
  /** Where the current part returns to, if the walk goes through one. */
  readonly back?: Target
  /** The step to continue with, if the reader was led to a question whose answer is known. */
  readonly behind?: Target
  /** The interface that an answer of the link chooses. */
  readonly chosen?: string
  /** The guides that were loaded. The trail takes its words from them. */
  readonly allGuides: Guides
}

export interface Here {
  readonly at: Target
  /** The `via` of the address; null if it has none. */
  readonly via: string | null
  /** The answers with which the page was seen before, as a `via`, if the browser's history has come back to it. */
  readonly before?: string | undefined
  /**
   * The clicks that were noted when the page was seen. Later clicks belong to the pages after it, and are entered there: the
   * reader may be several pages further by now.
   */
  readonly clicks: string
  readonly memory: Memory
  /** What is known about the reader besides answers. */
  readonly known?: Known
  /** Ids of the interfaces that an answer of the link may choose; none where the link names one. */
  readonly interfaces?: readonly string[]
  /**
   * Whether the reader came by the browser's history, or has reloaded the page. Then clicks that lead elsewhere are kept: their pages may lie
   * ahead in the history, left before they were drawn and could enter them.
   */
  readonly seenAgain?: boolean | undefined
  /** Whether the reader followed an answer or `next` to here. Then a question whose answer is known is passed over. */
  readonly led?: boolean | undefined
  /** Loads a guide, also by a former id, or by the former `guide/step` of a step that is in it now; undefined if it does not exist or cannot be loaded now. */
  readonly load: (guide: string) => Promise<Guide | undefined>
}
