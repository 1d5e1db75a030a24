/** The rules that only pages about a whole guide need. React puts them into the head, as they are: the policy names their hash. */
export function WholeStyle({ css }: { css: string }) {
  return (
    <style href="whole" precedence="whole">
      {css}
    </style>
  )
}
