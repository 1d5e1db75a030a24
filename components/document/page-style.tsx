import { Fragment } from 'react'

interface PageStyleProps<Name extends string> {
  /** The page styles that the page needs beside what every page has. */
  names: readonly Name[]
  /** Every page style, by its name. */
  pageStyles: Readonly<Record<Name, string>>
  /** Sources of the scripts that go with some. */
  boots: Readonly<Partial<Record<Name, string>>>
}

/**
 * Rules that only some pages are first seen with, and what has to run before these pages are seen. React puts the rules into the
 * head, as they are: the policy names the hash of each.
 */
export function PageStyle<Name extends string>({ names, pageStyles, boots }: PageStyleProps<Name>) {
  return names.map((name) => (
    <Fragment key={name}>
      <style href={name} precedence={name}>
        {pageStyles[name]}
      </style>
      {boots[name] !== undefined && (
        <script data-signpost="" dangerouslySetInnerHTML={{ __html: boots[name] }} />
      )}
    </Fragment>
  ))
}

/**
 * The rest of the stylesheet. It stands where what a reader comes for ends: browsers draw what is before it without waiting,
 * and what is after it only with its rules.
 */
export function DeferredStyle({ href }: { href: string }) {
  return <link rel="stylesheet" href={href} fetchPriority="high" />
}
