import type { Target } from '@/lib/tree'
import type { TextBlock } from './text'

/** What a node is: a kind of step, a jump to a step drawn elsewhere, a step of another guide, or a whole part of a large map. */
export type NodeKind = 'question' | 'instruction' | 'solved' | 'support' | 'jump' | 'guide' | 'part'

/** A node of a map before it has a place. */
export interface UnplacedNode {
  /** Unique in its drawing. */
  readonly id: string
  readonly kind: NodeKind
  /** The step that it is or leads to. */
  readonly to: Target
  /** Whether a jump leads back onto the way. */
  readonly loop?: boolean
  /** What stands above the title: number and kind. */
  readonly caption: string
  readonly title: string
}

/** An answer, or the one way on from an instruction, before it has a place. */
export interface UnplacedEdge {
  /** Ids of nodes. */
  readonly from: string
  readonly to: string
  /** The answer's id; '' on the one way on. */
  readonly answer: string
  /** The answer in plain text; '' on the one way on. */
  readonly label: string
}

export interface UnplacedDrawing {
  readonly nodes: readonly UnplacedNode[]
  readonly edges: readonly UnplacedEdge[]
}

export interface DrawnBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedNode extends UnplacedNode {
  readonly box: DrawnBox
  readonly captionText: TextBlock
  readonly titleText: TextBlock
}

export interface PlacedEdge extends UnplacedEdge {
  /** From the edge of one node to that of the other. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly labelText?: TextBlock
  readonly labelBox?: DrawnBox
}

/** A drawing with a place for everything, in CSS pixels at its natural size. */
export interface Drawing {
  /** Which way its lines run: top to bottom, left to right, right to left. */
  readonly run: 'TB' | 'LR' | 'RL'
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}
