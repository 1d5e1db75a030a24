import { Fragment, useState } from 'react'
import type { PlacedEdge, PlacedNode } from '@/lib/map/types'
import { useDesk } from '../parts/desk-context'
import { PlaceLink } from '../parts/place-link'
import { Menu, type MenuItem } from '../parts/menu'
import { targetText } from '../state/place'
import { GuideMenu } from './guide-menu'
import { TreeDialog, type Asked } from './tree-dialogs'
import type { TreeItem } from './tree-items'
import { TreeMap } from './tree-map'
import { Walks } from './walks'

interface Chosen {
  readonly item: TreeItem
  readonly at: { readonly x: number; readonly y: number }
}

/** The guide's map, and what can be done on it. */
export function Tree() {
  const desk = useDesk()
  const { guide, overview } = desk
  const [chosen, setChosen] = useState<Chosen>()
  const [asked, setAsked] = useState<Asked>()
  if (!guide) return <p className="desk-wait">The map is being drawn …</p>
  const steps = overview?.guides.find(({ id }) => id === guide.id)?.steps ?? []

  const edgeOf = ({ from, answer }: PlacedEdge) => ({
    from: { guide: guide.id, step: from },
    answer: answer === '' ? null : answer,
  })
  const lead = (edge: PlacedEdge, { to }: PlacedNode) =>
    void desk.change({ kind: 'lead', edge: edgeOf(edge), leads: { to: targetText(guide.id, to) } })

  const ofEdge = (edge: PlacedEdge): MenuItem[] => {
    const { from, answer, label } = edge
    return [
      { label: 'Put a step between …', act: () => setAsked({ kind: 'insert', edge: edgeOf(edge) }) },
      { label: 'Lead it elsewhere …', act: () => setAsked({ kind: 'lead', edge: edgeOf(edge) }) },
      {
        label: 'Write the step it is in',
        act: () => void desk.open({ kind: 'step', guide: guide.id, step: from }),
      },
      ...(answer === ''
        ? []
        : [
            {
              label: 'Remove this answer …',
              grave: true,
              act: () =>
                setAsked({ kind: 'remove-answer', at: { guide: guide.id, step: from }, answer, label }),
            },
          ]),
    ]
  }
  const ofNode = ({ kind, to: at, title, id }: PlacedNode): MenuItem[] => {
    const write = { label: 'Write this step', act: () => void desk.open({ kind: 'step', ...at }) }
    if (kind === 'jump' || kind === 'guide' || kind === 'part') return [write]
    const way = guide.parts
      .flatMap(({ drawing }) => drawing.edges)
      .find(({ from, label }) => from === id && label === '')
    return [
      write,
      ...(kind === 'question'
        ? [{ label: 'Add an answer …', act: () => setAsked({ kind: 'add-answer', at }) }]
        : []),
      ...(kind === 'instruction' && way ? ofEdge(way).slice(0, 2) : []),
      { label: 'Rename …', act: () => setAsked({ kind: 'rename', at, title }) },
      { label: 'Move to another guide …', act: () => setAsked({ kind: 'move', at }) },
      { label: 'Remove …', grave: true, act: () => setAsked({ kind: 'remove', at, title }) },
    ]
  }
  const menu = chosen && ('node' in chosen.item ? ofNode(chosen.item.node) : ofEdge(chosen.item.edge))
  return (
    <>
      <div className="desk-head">
        <h1>{guide.title}</h1>
        <GuideMenu guide={guide} />
      </div>
      {guide.unlinked.length > 0 && (
        <p className="desk-wrong">
          Nothing leads to:{' '}
          {guide.unlinked.map((step) => (
            <Fragment key={step}>
              <PlaceLink to={{ kind: 'step', guide: guide.id, step }}>{step}</PlaceLink>{' '}
            </Fragment>
          ))}
        </p>
      )}
      {guide.parts.map(({ from, to, drawing }) => (
        <TreeMap
          key={from}
          {...{ drawing, steps, uncovered: guide.uncovered }}
          label={guide.parts.length > 1 ? `${guide.title}, steps ${from} to ${to}` : `Map of ${guide.title}`}
          onChoose={(item, at) => ('node' in item || item.own) && setChosen({ item, at })}
          onLead={lead}
        />
      ))}
      <Walks guide={guide} />
      {chosen && menu && (
        <Menu
          label={'node' in chosen.item ? chosen.item.node.title : chosen.item.edge.label || 'The way on'}
          items={menu}
          at={chosen.at}
          onClose={() => setChosen(undefined)}
        />
      )}
      {asked && <TreeDialog asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}
