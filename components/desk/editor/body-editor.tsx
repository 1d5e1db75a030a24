import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../parts/desk-context'
import { MarksPanel } from '../pictures/marks-panel'
import { noPicture, pictureAmong } from '../pictures/given-picture'
import { PictureDialog } from '../pictures/picture-dialog'
import { interfaceAt, marksNamed, picturesIn } from '../pictures/pictures-in'
import type { Draft } from '../state/draft'
import { useStore } from '../state/use-store'
import { createEditor, type Editor } from './create-editor'
import { Findings } from './findings'
import { halvesOf, withBody } from './front-matter'
import { LinkDialog } from './link-dialog'
import { Toolbar } from './toolbar'

interface BodyEditorProps {
  draft: Draft
  guide: string
}

type Asked =
  | { readonly kind: 'link'; readonly words: string }
  | { readonly kind: 'picture'; readonly file: File | undefined; readonly within: string | undefined }

/** The text of a step, with what helps to write it above, and what is wrong in it below. */
export function BodyEditor({ draft, guide }: BodyEditorProps) {
  const desk = useDesk()
  const { text, findings, path } = useStore(draft.store)
  const [whole, setWhole] = useState(false)
  const [asked, setAsked] = useState<Asked>()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor>(null)
  const { front, body, lines } = halvesOf(text)
  const [shown, above] = whole ? [text, 0] : [body, lines]
  const interfaces = desk.overview?.interfaces ?? []
  const step = path.replace(/^.*\/|\.mdx$/g, '')

  const askPicture = (file?: File) =>
    setAsked({ kind: 'picture', file, within: interfaceAt(editor.current?.before() ?? '') })
  const refuse = ({ name }: File) => desk.say(noPicture(name), 'wrong')

  useEffect(() => {
    const { client, store, tried } = desk
    const now = () => draft.store.get().text
    const made = createEditor({
      parent: host.current!,
      text: whole ? now() : halvesOf(now()).body,
      label: whole ? 'The whole file' : 'The text of the step',
      completed: {
        interfaces: () => (store.get().overview?.interfaces ?? []).map(({ id }) => id),
        pictures: async () => (await tried(client.pictures)) ?? [],
        targets: async (words) => (await tried(() => client.targets(store.get().lang, words))) ?? [],
      },
      onChange: (typed) => draft.type(whole ? typed : withBody(now(), typed)),
      onPicture: (file) => askPicture(file),
      onNoPicture: refuse,
      onLink: () => setAsked({ kind: 'link', words: editor.current?.selected() ?? '' }),
      onCure: (cure) => void desk.change({ kind: 'cure', cure }),
    })
    editor.current = made
    return () => {
      made.end()
      editor.current = null
    }
    // The desk is one and the same; what it holds is asked for when it is needed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, whole])
  useEffect(() => editor.current?.setText(shown), [shown])
  useEffect(() => editor.current?.setFindings(findings, above), [findings, above, whole])
  useEffect(() => {
    if (!desk.given) return
    const { picture, first } = pictureAmong(desk.given)
    desk.give(undefined)
    if (picture) askPicture(picture)
    else if (first) refuse(first)
  })

  return (
    <section className="desk-body" aria-label="Text">
      <Toolbar
        editor={() => editor.current}
        interfaces={interfaces}
        onLink={() => setAsked({ kind: 'link', words: editor.current?.selected() ?? '' })}
        onPicture={() => askPicture()}
      />
      <div ref={host} className="desk-editor" />
      <div className="desk-row desk-body-foot">
        <label className="desk-check">
          <input type="checkbox" checked={whole} onChange={({ target }) => setWhole(target.checked)} />
          Show the whole file
        </label>
        <small>{front === '' ? path : `${path} · from line ${above + 1}`}</small>
      </div>
      <Findings
        findings={findings}
        onGo={({ line, column }) => {
          if (line > above) editor.current?.goTo(line - above, column)
          else setWhole(true)
        }}
      />
      {picturesIn(body).map((id) => (
        <details key={id} className="desk-pictures">
          <summary>{`Picture ${id}: marks`}</summary>
          <MarksPanel
            id={id}
            named={marksNamed(body, id)}
            onName={(n) => editor.current?.insert(`<Mark n="${n}">`, 'words', '</Mark>')}
          />
        </details>
      ))}
      {asked?.kind === 'link' && (
        <LinkDialog
          words={asked.words}
          onClose={() => setAsked(undefined)}
          onDone={(address, title) => editor.current?.link(address, title)}
        />
      )}
      {asked?.kind === 'picture' && (
        <PictureDialog
          {...{ guide, step, interfaces, file: asked.file, within: asked.within }}
          onClose={() => setAsked(undefined)}
          onDone={(element) => editor.current?.block(`${element}\n\n|`)}
        />
      )}
    </section>
  )
}
