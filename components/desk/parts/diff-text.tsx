interface DiffTextProps {
  /** A unified diff. */
  diff: string
  label: string
}

/** What changed, line by line: what is new has a plus before it, what is gone a minus. */
export function DiffText({ diff, label }: DiffTextProps) {
  return (
    <div className="desk-diff" role="region" aria-label={label} tabIndex={0}>
      <pre>
        {diff.split('\n').map((line, n) => (
          <span key={n} data-sign={signOf(line)}>
            {`${line}\n`}
          </span>
        ))}
      </pre>
    </div>
  )
}

function signOf(line: string): string | undefined {
  if (/^(?:diff |index |new file|Binary file|\+\+\+ |--- )/.test(line)) return 'file'
  return { '+': 'new', '-': 'gone', '@': 'place' }[line[0] ?? '']
}
