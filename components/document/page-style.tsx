/**
 * Rules that only some pages need, by a name for them. React puts them into the head, as they are: the policy names their
 * hash.
 */
export function PageStyle({ name, css }: { name: string; css: string }) {
  return (
    <style href={name} precedence={name}>
      {css}
    </style>
  )
}
