import type { DeskFinding } from '@/lib/desk/protocol'
import { useDesk } from '../parts/desk-context'

interface FindingsProps {
  findings: readonly DeskFinding[]
  /** Shows the place of one. */
  onGo?: (finding: DeskFinding) => void
}

/** What is wrong, each with its cure; where that is mechanical, as a button. */
export function Findings({ findings, onGo }: FindingsProps) {
  const desk = useDesk()
  if (findings.length === 0) return null
  return (
    <ul role="list" className="desk-findings" aria-label="What is wrong here">
      {findings.map((one) => (
        <li key={`${one.file} ${one.line} ${one.column} ${one.code} ${one.message}`} data-level={one.level}>
          <p>
            <b>{one.level === 'error' ? 'Error' : 'Warning'}</b>{' '}
            {onGo && (
              <button type="button" className="desk-inline" onClick={() => onGo(one)}>
                {`line ${one.line}`}
              </button>
            )}{' '}
            {one.message}
            {!onGo && (
              <>
                {' '}
                <code>{one.file}</code>
              </>
            )}
          </p>
          {one.cure && (
            <button
              type="button"
              className="desk-main"
              onClick={() => void desk.change({ kind: 'cure', cure: one.cure!.name })}
            >
              {one.cure.label}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
