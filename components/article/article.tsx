import type { ComponentProps, ReactNode } from 'react'
import type { NamedInterface } from '@/components/interface-switch/interface-switch'
import { InterfacePart } from '@/components/interface-switch/interface-part'
import { Beside } from '@/components/screenshot/beside'
import { Screenshot, type PictureOnPage } from '@/components/screenshot/screenshot'
import {
  langAttributes,
  nameAttributes,
  spokenAttributes,
  unbroken,
  messages,
  withinSpoken,
} from '@/lib/messages'
import { Aside, Warning } from './aside'
import { Copyable } from './copyable'
import { Details } from './details'
import { Mark } from './mark'
import { Scroller } from './scroller'
import { Tab, Tabs } from './tabs'
import { Term } from './term'
import { Video, type VideoProps } from './video'
import { OWN_ELEMENTS } from '@/elements'

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
  const say = messages(lang)
  const spoken = spokenAttributes(lang)
  const named = nameAttributes(lang)
  /** The attributes of the text in what has such a name. */
  const own = withinSpoken(lang, lang)
  const labelOf = (id: string) => interfaces.find((one) => one.id === id)?.label ?? id
  return {
    ...ownElements(lang),
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
      <Aside kind="note" label={say.note} spoken={spoken}>
        {children}
      </Aside>
    ),
    Tip: ({ children }: Children) => (
      <Aside kind="tip" label={say.tip} spoken={spoken}>
        {children}
      </Aside>
    ),
    Warning: ({ children }: Children) => (
      <Warning label={say.warning} spoken={spoken}>
        {children}
      </Warning>
    ),
    AgentNote: ({ children }: Children) => (
      <Aside kind="staff" label={say.agentNote} spoken={spoken}>
        {children}
      </Aside>
    ),
    Tabs: ({ ordinal, children }: Children & { ordinal: number }) => (
      <Tabs ordinal={ordinal} lang={lang}>
        {children}
      </Tabs>
    ),
    Tab,
    Details: ({ summary = '', children }: Children & { summary?: string }) => (
      <Details summary={unbroken(summary, lang)}>{children}</Details>
    ),
    Video: ({ ordinal, ...props }: Omit<VideoProps, 'lang' | 'poster'> & { ordinal: number }) => (
      <Video {...props} lang={lang} poster={pictures.get(ordinal)} />
    ),
    Term: ({ meaning, ...props }: ComponentProps<typeof Term>) => (
      <Term {...props} meaning={unbroken(meaning, lang)} />
    ),
    table: (props: ComponentProps<'table'>) => (
      <Scroller label={say.table} {...named}>
        <table {...props} {...own} />
      </Scroller>
    ),
    // A task list's boxes: https://github.github.com/gfm/#task-list-items-extension-
    input: (props: ComponentProps<'input'>) => (
      <input {...props} aria-label={props.checked ? say.done : say.notDone} {...named} />
    ),
    td: ({ align, ...props }: ComponentProps<'td'>) => <td {...props} data-align={align} />,
    th: ({ align, ...props }: ComponentProps<'th'>) => <th {...props} data-align={align} />,
    pre: ({ 'data-title': title, ...props }: ComponentProps<'pre'> & { 'data-title'?: string }) => {
      const code = (
        <Copyable lang={lang}>
          <Scroller label={title ?? say.code} {...(title === undefined && named)}>
            <pre {...props} {...(title === undefined && own)} dir="ltr" />
          </Scroller>
        </Copyable>
      )
      if (title === undefined) return code
      return (
        <figure className="titled-code">
          <figcaption dir="auto">{title}</figcaption>
          {code}
        </figure>
      )
    },
    blockquote: (props: ComponentProps<'blockquote'>) => (
      <Copyable lang={lang}>
        <blockquote {...props} />
      </Copyable>
    ),
  }
}

/** Those of the site itself, each with the language of the text. */
function ownElements(lang: string) {
  return Object.fromEntries(
    Object.entries(OWN_ELEMENTS).map(([name, { default: Own }]) => [
      name,
      (props: Children) => <Own {...props} lang={lang} />,
    ]),
  )
}
