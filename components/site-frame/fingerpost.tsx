/**
 * The sign of the site: a post with one action link each way.
 * @param mirrored where words run from right to left
 */
export function Fingerpost({ className, mirrored = false }: { className?: string; mirrored?: boolean }) {
  const sign = (
    <>
      <path d="M10.5 0h3v24h-3z" stroke="none" />
      <path d="M3.5 3h13.6l3.9 3.5-3.9 3.5H3.5z" fill="var(--color-waymark)" />
      <path d="M20.5 13H6.9L3 16.5 6.9 20h13.6z" />
    </>
  )
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      {mirrored ? <g transform="matrix(-1 0 0 1 24 0)">{sign}</g> : sign}
    </svg>
  )
}
