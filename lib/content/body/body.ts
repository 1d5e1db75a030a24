import type { Root } from 'hast'
import type { PictureInText } from './mark-references'

/** The text of a step or of a guide's front page. */
export interface Body {
  /** Ids of the interfaces that it has parts for, in the site's order. */
  readonly interfaces: readonly string[]
  /** The interface that its first part is for. */
  readonly firstPart?: string
  /** Its beginning in plain text, at most 160 characters; may be empty. */
  readonly description: string
  /** Names of the elements in it: HTML's, and those of the content format. */
  readonly elements: ReadonlySet<string>
  /** Its pictures, in its order. */
  readonly pictures: readonly PictureInText[]
  /** The language that it is in. */
  readonly lang: string
  /** For `renderBody`. */
  readonly tree: Root
}
