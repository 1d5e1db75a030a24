import { useState } from 'react'
import { BodyEditor } from '../editor/body-editor'
import { useDesk } from '../parts/desk-context'
import { MenuButton } from '../parts/menu-button'
import { PlaceLink } from '../parts/place-link'
import type { Draft } from '../state/draft'
import type { Form } from '../state/form'
import { useStore } from '../state/use-store'
import { TreeDialog, type Asked } from '../tree/tree-dialogs'
import { Beside } from './beside'
import { ConflictChoice } from './conflict-choice'
import { Saving } from './saving'
import { StepForm } from './step-form'

interface StepProps {
  guide: string
  step: string
  draft: Draft
  form: Form
}

/** A step under the writer's hands: its form, its text, and the first language beside a translation. */
export function Step({ guide, step, draft, form }: StepProps) {
  const desk = useDesk()
  const { overview, lang } = desk
  const state = useStore(draft.store)
  const put = useStore(form.store)
  const [asked, setAsked] = useState<Asked>()
  const first = overview?.languages[0] ?? lang
  const at = { guide, step }
  const known = overview?.guides.find(({ id }) => id === guide)?.steps.find(({ id }) => id === step)
  const title = known?.title ?? (step === 'index' ? 'Front page' : step)
  return (
    <article className="desk-step" aria-labelledby="desk.step">
      <header>
        <h1 id="desk.step">{title}</h1>
        <Saving draft={state} form={put} />
        {step !== 'index' && (
          <MenuButton
            text="Step …"
            label={title}
            items={[
              { label: 'Show it on the map', act: () => void desk.open({ kind: 'guide', guide }) },
              { label: 'Rename …', act: () => setAsked({ kind: 'rename', at, title }) },
              { label: 'Move to another guide …', act: () => setAsked({ kind: 'move', at }) },
              { label: 'Remove …', grave: true, act: () => setAsked({ kind: 'remove', at, title }) },
            ]}
          />
        )}
      </header>
      {state.status === 'gone' && (
        <div className="desk-gone">
          <p>
            {lang === first
              ? 'There is no such step.'
              : `This step is not there in ${lang} yet. Readers see it in ${first}.`}
          </p>
          {lang !== first && (
            <button
              type="button"
              className="desk-main"
              onClick={() => void desk.change({ kind: 'translate', lang, guide, step })}
            >
              {`Begin the translation into ${lang}`}
            </button>
          )}
        </div>
      )}
      {state.conflict && (
        <ConflictChoice
          conflict={state.conflict}
          mine={state.text}
          onSettle={(text) => void draft.settle(text)}
          onLetGo={() => void desk.tried(draft.letGo).then(() => desk.refresh())}
        />
      )}
      {lang !== first && <Beside {...{ guide, step, first }} />}
      {state.status !== 'gone' && state.status !== 'loading' && (
        <>
          {/^<{7} /m.test(state.text) && (
            <p className="desk-wrong">
              You and somebody else both changed this file.{' '}
              <PlaceLink to={{ kind: 'changes' }}>Say what to keep</PlaceLink>
            </p>
          )}
          {state.fields ? (
            <StepForm {...{ form, at }} front={state.fields} original={lang === first} />
          ) : (
            <p className="desk-wrong">
              The lines between the two --- cannot be read. Mend them below: the list says what is wrong.
            </p>
          )}
          <BodyEditor key={state.path} draft={draft} guide={guide} />
        </>
      )}
      {asked && <TreeDialog asked={asked} onClose={() => setAsked(undefined)} />}
    </article>
  )
}
