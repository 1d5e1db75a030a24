import type { StepReport } from '@/lib/insight/report'
import { number, percent } from '@/lib/insight/share'
import { Table } from './table'

const KIND = {
  question: 'Question',
  instruction: 'Instruction',
  solved: 'Solved',
  support: 'Contact support',
}

/** Each step with how it was reached and left; the definitions stand above. */
export function StepTables({ steps }: { steps: readonly StepReport[] }) {
  return (
    <>
      <Table
        caption="Every step, in walking order"
        columns={[
          ...['Step', 'Kind', '#Arrivals', '#by answer', '#by link', '#by search', '#by Back', '#by restart'],
          ...['#Departures', '#Drop-off', '#in %', '#went Back', '#began again', '#Lost'],
        ]}
        rows={steps.map((one) => [
          one.title,
          KIND[one.kind],
          number(one.arrivals),
          ...[one.by.answer, one.by.link, one.by.search, one.by.back, one.by.restart].map(number),
          ...[number(one.departures), number(one.dropOff), percent(one.dropOffShare)],
          ...[one.back, one.restart, one.lost].map(number),
        ])}
      />
      <Table
        caption="Every answer"
        columns={['Step', 'Answer', '#Taken', '#of those who left', '#Known without asking']}
        rows={steps.flatMap(({ title, ways }) =>
          ways.map(({ label, n, share, derived }) => [
            ...[title, label || 'Continue', number(n), percent(share), number(derived)],
          ]),
        )}
      />
    </>
  )
}

/** Where readers say whether it helped, or the answers of a fix do. */
export function HelpedTable({ steps }: { steps: readonly StepReport[] }) {
  return (
    <Table
      caption="Did it help?"
      columns={['Step', 'Kind', '#Yes', '#No', '#Helped', 'Likely between (95 %)']}
      rows={steps.flatMap(({ title, kind, helped }) =>
        helped && helped.yes + helped.no > 0
          ? [
              [
                ...[title, KIND[kind], number(helped.yes), number(helped.no), percent(helped.rate?.share)],
                helped.rate
                  ? `${percent(helped.rate.low)} and ${percent(helped.rate.high)}`
                  : 'too few to say',
              ],
            ]
          : [],
      )}
    />
  )
}
