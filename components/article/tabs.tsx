import { Children, isValidElement, type ReactNode } from 'react'
import { unbroken } from '@/lib/messages'

interface TabProps {
  label?: string
  /** Which of its group it is, from 1. */
  n: number
  /** Of its heading. */
  level: number
  children?: ReactNode
}

interface TabsProps {
  lang: string
  /** Which group of the page it is, from 1. */
  ordinal: number
  /** Elements of `Tab`. */
  children?: ReactNode
}

/**
 * The same thing for several systems: without scripts and on paper one after the other, each under its heading. With scripts the
 * first is shown from the first sight of the page, and `tabs.ts` makes tabs of them.
 */
export function Tabs({ lang, ordinal, children }: TabsProps) {
  const tabs = Children.toArray(children).flatMap((child) =>
    isValidElement<TabProps>(child) && child.type === Tab ? [child.props] : [],
  )
  return (
    <div className="tabs">
      <div className="tab-list print:hidden no-js:hidden">
        {tabs.map(({ n, label = '' }) => (
          <a
            key={n}
            id={`to-${panelId(ordinal, n)}`}
            href={`#${panelId(ordinal, n)}`}
            data-current={current(n)}
          >
            {unbroken(label, lang)}
          </a>
        ))}
      </div>
      {tabs.map(({ n, label = '', level, children: text }) => {
        const Heading = `h${Math.min(level, 6) as 2 | 3 | 4 | 5 | 6}` as const
        return (
          <div key={n} id={panelId(ordinal, n)} className="tab" data-current={current(n)}>
            <Heading className="tab-heading">{unbroken(label, lang)}</Heading>
            {text}
          </div>
        )
      })}
    </div>
  )
}

/** One of them: `Tabs` says how it is shown. */
export function Tab({ children }: TabProps): ReactNode {
  return children
}

/** No heading's id has a dot. */
function panelId(ordinal: number, n: number): string {
  return `tab.${ordinal}.${n}`
}

function current(n: number): '' | undefined {
  return n === 1 ? '' : undefined
}
