import { Fragment, type ReactNode } from 'react'
import type { InsightView } from '@/lib/insight/view'
import { Filters } from './filters'
import { number } from '@/lib/insight/share'
import { DayPlot, RatePlot } from './plots.client'
import { HelpedTable, StepTables } from './step-tables'
import { Table } from './table'
import { Comments, Unanswered } from './words'

interface InsightProps {
  view: InsightView
  /** The page's address, and what it was asked for with. */
  action: string
  query: string
  /** The picture of the guide. */
  map: ReactNode
}

/** What became of readers: the page for those who write and run the guides. */
export function Insight({ view, action, query, map }: InsightProps) {
  const { title, steps, mend, byDay, versions, comments, unanswered, beside } = view
  const rates = steps.flatMap(({ title: step, helped }) =>
    helped?.rate ? [{ title: step, ...helped.rate }] : [],
  )
  const changes = versions.slice(1).map(({ day }) => day)
  const slices = (name: string, of: InsightView['byDay']) => (
    <Table
      caption={`By ${name}`}
      columns={[name, '#Arrivals', '#Helped', '#Did not help']}
      rows={of.map((one) => [one.name || 'none', number(one.arrivals), number(one.yes), number(one.no)])}
    />
  )
  return (
    <main className="insight">
      <header>
        <h1>Insight</h1>
        <form method="post" action={`${action}/sign-out`}>
          <button>Sign out</button>
        </form>
      </header>
      <Filters {...{ view, action }} />
      <section aria-labelledby="insight.mend">
        <h2 id="insight.mend">What to mend first</h2>
        <Table
          caption="Steps of all guides, by the people lost there"
          columns={['Step', '#People', 'Why']}
          rows={mend.map((one) => [
            <a key={one.step} href={`${action}?guide=${one.step.split('/')[0]!}&lang=${view.filter.lang}`}>
              {one.title}
            </a>,
            number(one.people),
            one.why === 'lost' ? 'left here' : 'said that it did not help',
          ])}
        />
      </section>
      <section aria-labelledby="insight.guide">
        <h2 id="insight.guide">{title}</h2>
        <p>
          Download:{' '}
          {DOWNLOADS.map(([file, name]) => (
            <Fragment key={file}>
              <a href={`${action}/${file}?${query}`}>{name}</a>
              {', '}
            </Fragment>
          ))}
          <a href={`${action}/view.json?${query}`}>all of it (JSON)</a>
        </p>
        <h3>The map</h3>
        <p>Each answer has its share of those who left the step by an answer; the line is as thick.</p>
        {map}
        <h3>Steps</h3>
        <p>
          <strong>Drop-off</strong> is arrivals less departures: how often the step was reached, and not left
          by an answer or “Continue”. Who went Back or began again is among them and told apart; the rest is{' '}
          <strong>lost</strong>. At an outcome walks end, so nobody is lost there. Entries from outside are
          arrivals by link and by search. No share is given of fewer than five.
        </p>
        <StepTables steps={steps} />
        <h3>Did it help?</h3>
        <HelpedTable steps={steps} />
        {rates.length > 0 && <RatePlot rates={rates} />}
        <h3>Days</h3>
        {byDay.length > 0 && <DayPlot {...{ days: byDay, changes }} />}
        {slices('day', byDay)}
        <div className="insight-slices">
          {slices('interface', view.byInterface)}
          {slices('language', view.byLanguage)}
          {slices('version', view.byVersion)}
        </div>
        <h3 id="insight.comments">What readers wrote</h3>
        <Comments groups={comments} {...{ action, query }} />
      </section>
      <section aria-labelledby="insight.unanswered">
        <h2 id="insight.unanswered">Searches and errors without an answer</h2>
        <Unanswered groups={unanswered} {...{ action, guide: view.filter.guide }} />
        <Table
          caption="Without words: of all languages"
          columns={['What', 'Which', '#Times']}
          rows={beside.map(({ kind, key, n }) => [WHAT[kind] ?? kind, key, number(n)])}
        />
      </section>
    </main>
  )
}

/** A file for each table and plot. */
const DOWNLOADS = [
  ['steps.csv', 'steps (CSV)'],
  ['answers.csv', 'answers (CSV)'],
  ['helped.csv', 'whether it helped (CSV)'],
  ['days.csv', 'days (CSV)'],
  ['parts.csv', 'interfaces, languages, versions (CSV)'],
  ['comments.csv', 'what readers wrote (CSV)'],
  ['unanswered.csv', 'searches and errors (CSV)'],
] as const

const WHAT: Readonly<Record<string, string>> = {
  search: 'Searches without a good result',
  error: 'Pasted errors that matched nothing',
  refused: 'Events that were refused',
  dropped: 'Not taken, because there was no room',
}
