interface PageStyleProps<Name extends string> {
  /** The sheets that the page needs beside what every page has. */
  names: readonly Name[]
  /** Every sheet, by its name. */
  sheets: Readonly<Record<Name, string>>
}

/**
 * Rules that only some pages are first seen with. React puts them into the head, as they are: the policy names the hash of
 * each.
 */
export function PageStyle<Name extends string>({ names, sheets }: PageStyleProps<Name>) {
  return names.map((name) => (
    <style key={name} href={name} precedence={name}>
      {sheets[name]}
    </style>
  ))
}

/**
 * The rest of the stylesheet. It stands where what a reader comes for ends: browsers draw what is before it without waiting,
 * and what is after it only with its rules.
 */
export function LaterStyle({ href }: { href: string }) {
  return <link rel="stylesheet" href={href} />
}
