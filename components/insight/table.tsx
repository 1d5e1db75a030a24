import type { ReactNode } from 'react'

interface TableProps {
  caption: string
  /** Names of the columns; of numbers where they begin with `#`. */
  columns: readonly string[]
  /** The first cell of each row names it. */
  rows: readonly (readonly ReactNode[])[]
}

/** A table that scrolls by itself where the page is narrower. */
export function Table({ caption, columns, rows }: TableProps) {
  const isNumber = (i: number) => columns[i]?.startsWith('#')
  if (rows.length === 0) return <p>Nothing yet.</p>
  return (
    <div className="insight-scroller" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name, i) => (
              <th key={name} scope="col" data-number={isNumber(i)}>
                {name.replace(/^#/, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={n}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={i} data-number={isNumber(i)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
