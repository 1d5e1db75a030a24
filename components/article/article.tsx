import type { ComponentProps, ReactNode } from 'react'
import type { NamedInterface } from '@/components/interface-switch/interface-switch'
import { InterfacePart } from '@/components/interface-switch/interface-part'
import { Beside } from '@/components/screenshot/beside'
import { Screenshot, type PictureOnPage } from '@/components/screenshot/screenshot'
import { langAttributes, words } from '@/lib/words'
import { Aside, Warning } from './aside'
import { Mark } from './mark'
import { Scroller } from './scroller'

interface Children {
  children?: ReactNode
}

/** The text of a page, in the language that it is in. */
export function Article({ lang, shown, children }: Children & { lang: string; shown: string }) {
  return (
    <div className="prose" {...langAttributes(shown, lang)}>
      {children}
    </div>
  )
}

/**
 * What an element of a body becomes on the page, by its name: what `renderBody` wants.
 * @param lang the language that the text is in
 * @param pictures the text's, by which of them they are
 * @param level of the headings of parts for an interface
 * @param asked the interface whose part is the first, where the page asks which one the reader has
 */
export function articleElements(
  lang: string,
  interfaces: readonly NamedInterface[],
  pictures: ReadonlyMap<number, PictureOnPage>,
  level: 2 | 3 = 2,
  asked?: string,
) {
  const say = words(lang)
  const labelOf = (id: string) => interfaces.find((one) => one.id === id)?.label ?? id
  return {
    Interface: ({ version, ordinal, children }: Children & { version: string; ordinal: number }) => (
      <InterfacePart
        {...{ lang, version, ordinal, level }}
        label={labelOf(version)}
        first={version === asked && ordinal === 1}
      >
        {children}
      </InterfacePart>
    ),
    Screenshot: ({ ordinal, alt, beside = false }: { ordinal: number; alt: string; beside?: boolean }) => (
      <Screenshot {...{ lang, alt, beside }} picture={pictures.get(ordinal)} />
    ),
    Beside,
    Mark: (props: Omit<ComponentProps<typeof Mark>, 'onPicture'>) => {
      const { marks = [] } = pictures.get(props.of ?? 0) ?? {}
      return <Mark {...props} onPicture={marks.some(({ n }) => n === Number(props.n))} />
    },
    Note: ({ children }: Children) => (
      <Aside kind="note" label={say.note}>
        {children}
      </Aside>
    ),
    Tip: ({ children }: Children) => (
      <Aside kind="tip" label={say.tip}>
        {children}
      </Aside>
    ),
    Warning: ({ children }: Children) => <Warning label={say.warning}>{children}</Warning>,
    AgentNote: ({ children }: Children) => (
      <Aside kind="staff" label={say.agentNote}>
        {children}
      </Aside>
    ),
    table: (props: ComponentProps<'table'>) => (
      <Scroller label={say.table}>
        <table {...props} />
      </Scroller>
    ),
    // A task list's boxes: https://github.github.com/gfm/#task-list-items-extension-
    input: (props: ComponentProps<'input'>) => (
      <input {...props} aria-label={props.checked ? say.done : say.notDone} />
    ),
    td: ({ align, ...props }: ComponentProps<'td'>) => <td {...props} data-align={align} />,
    th: ({ align, ...props }: ComponentProps<'th'>) => <th {...props} data-align={align} />,
    pre: (props: ComponentProps<'pre'>) => (
      <Scroller label={say.code}>
        <pre {...props} dir="ltr" />
      </Scroller>
    ),
  }
}
