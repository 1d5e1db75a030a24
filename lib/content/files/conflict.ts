/** What Git leaves in a file where two people changed the same lines: https://git-scm.com/docs/git-merge, "How conflicts are presented". */
const CONFLICT = /^<{7}(?: .*)?\r?\n(?:.*\r?\n)*?={7}\r?\n(?:.*\r?\n)*?>{7}(?: .*)?$/m
/** One of the lines around a conflict, which no text has: the line between its halves may be that below a heading. */
const LEFT_OVER = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m

/** Where a conflict that Git could not settle begins, as an offset, or what is left of it; undefined where there is none. */
function conflictIn(text: string): { readonly offset: number; readonly isWhole: boolean } | undefined {
  if (!/<{7}|>{7}|\|{7}/.test(text)) return undefined
  const whole = CONFLICT.exec(text)
  if (whole) return { offset: whole.index, isWhole: true }
  const rest = LEFT_OVER.exec(text)
  return rest ? { offset: rest.index, isWhole: false } : undefined
}

const CURE =
  'Git has left a conflict here: two versions of these lines, between <<<<<<< and =======, and between ======= and >>>>>>>. Keep the right one, and take the three marker lines and the other version away.'

/** A conflict that Git could not settle, or what is left of one, and what to do with it. */
export function conflictFault(
  text: string,
): { readonly offset: number; readonly message: string } | undefined {
  const found = conflictIn(text)
  if (!found) return undefined
  const marker = /^.*/.exec(text.slice(found.offset))![0].slice(0, 40)
  return {
    offset: found.offset,
    message: found.isWhole
      ? CURE
      : `"${marker}" is left of a conflict of Git. Take the line away, and see that the lines around it are the right ones, once.`,
  }
}
