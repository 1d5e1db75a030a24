/** A magnifying glass. */
export function SearchSign({ className }: { className: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      aria-hidden="true"
    >
      <path d="m15 15 7 7M10 2a8 8 0 1 0 0 16 8 8 0 1 0 0-16z" />
    </svg>
  )
}
