import type { placeOf } from '../body/written'
import type { Code } from '../findings/findings'

/** Notes a finding at a node of a text, with what it follows from beside the text itself (`following`). */
export type Report = (
  code: Code,
  node: Parameters<typeof placeOf>[0],
  message: string,
  follows?: readonly string[],
) => void
