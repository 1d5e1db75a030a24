const RULE =
  /^(?:(?:rule|case|regel|fall|pravidlo|případ|ルール|規則|ケース|规则|情况|no\.?|nr\.?|[rc#])\s*)?\d{1,3}$/i
/** What stands where a rule crosses a condition or an action. */
export const MARK =
  /^(?:y|n|yes|no|t|f|true|false|x|ja|nein|j|ano|ne|a|はい|いいえ|是|否|有|無|[○〇◯×✓✔●◎ー–—-])$/i
const DONE = /^(?:y|yes|t|true|x|ja|j|ano|a|はい|是|有|[○〇◯✓✔●◎])$/i
const ACTION =
  /^(?:actions?|results?|outcomes?|then|aktion(?:en)?|ergebnis(?:se)?|akce|výsled\w*|アクション|動作|処理|結果|结果|动作|操作)$/i

/**
 * A decision table whose rules stand side by side, as rows: conditions and actions above each other, a column for each rule, signs where
 * they cross. https://en.wikipedia.org/wiki/Decision_table
 * @returns undefined where rows are the rules
 */
export function turned(rows: readonly (readonly string[])[]): string[][] | undefined {
  const filled = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some(Boolean))
  const top = filled.slice(0, 6).findIndex((row) => firstRule(row) !== undefined)
  const head = filled[top]
  const first = head && firstRule(head)
  if (!head || first === undefined) return undefined
  const below = filled.slice(top + 1)
  const next = below.findIndex((row) => firstRule(row) !== undefined)
  const width = head.findLastIndex(Boolean) + 1
  const isLine = (row: readonly string[]) =>
    row.slice(first, width).every((sign) => sign === '' || MARK.test(sign))
  const whole = next === -1 ? below : below.slice(0, next)
  // Above the next table stands what it is called.
  const lines = next === -1 ? whole : whole.slice(0, whole.findLastIndex(isLine) + 1)
  const signs = lines.flatMap((row) => row.slice(first, width)).filter(Boolean)
  if (signs.length === 0 || !signs.every((sign) => MARK.test(sign))) return undefined
  const named = labelled(lines.map((row) => row.slice(0, first)))
  const isAction = kinds(lines, named, first)
  const marks = (wanted: boolean) =>
    lines.flatMap((row, n) => (isAction[n] === wanted ? [{ row, name: named[n]!.join(' ') }] : []))
  const [conditions, actions] = [marks(false), marks(true)]
  if (conditions.length === 0 || actions.length === 0) return undefined
  const rules = head.slice(first, width).map((name, n) => [
    ...conditions.map(({ row }) => row[first + n] || '-'),
    actions
      .filter(({ row }) => DONE.test(row[first + n] ?? ''))
      .map((one) => one.name)
      .join('; '),
    name,
  ])
  return [
    [...conditions.map(({ name }) => name), 'Action', head.slice(0, first).filter(Boolean).join(' ')],
    ...rules,
  ]
}

/** The column from which on all names are those of rules; at least two are. */
function firstRule(row: readonly string[]): number | undefined {
  const last = row.findLastIndex(Boolean)
  const first = row.findLastIndex((cell, n) => n <= last && !RULE.test(cell)) + 1
  return first > 0 && last - first >= 1 ? first : undefined
}

/** What stands before the signs of each row; what is said once for several rows, for each. */
function labelled(cells: readonly (readonly string[])[]): string[][] {
  let above: readonly string[] = []
  return cells.map((row) => {
    const own = row.findIndex(Boolean)
    above = own === -1 ? above : row.map((cell, n) => (n < own ? (above[n] ?? '') : cell))
    return above.filter(Boolean)
  })
}

/** Which rows say what is to be done: those that are called so, else those that only have crosses. */
function kinds(
  lines: readonly (readonly string[])[],
  named: readonly (readonly string[])[],
  first: number,
): boolean[] {
  const called = named.map((names) => names.some((name) => ACTION.test(name)))
  if (called.some(Boolean)) return called
  return lines.map((row) => row.slice(first).every((sign) => sign === '' || /^[x○〇◯✓✔●◎]$/i.test(sign)))
}
