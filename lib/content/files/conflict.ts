/** What Git leaves in a file where two people changed the same lines: https://git-scm.com/docs/git-merge, "How conflicts are presented". */
const CONFLICT = /^<{7}(?: .*)?\r?\n(?:.*\r?\n)*?={7}\r?\n(?:.*\r?\n)*?>{7}(?: .*)?$/m

/** Where a conflict that Git could not settle begins, as an offset; undefined where there is none. */
export function conflictIn(text: string): number | undefined {
  return text.includes('<<<<<<<') ? CONFLICT.exec(text)?.index : undefined
}

export const CONFLICT_CURE =
  'Git has left a conflict here: two versions of these lines, between <<<<<<< and =======, and between ======= and >>>>>>>. Keep the right one, and take the three marker lines and the other version away.'
