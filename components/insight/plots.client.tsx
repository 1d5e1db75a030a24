'use client'

import {
  Bar,
  BarChart,
  CartesianGrid,
  ErrorBar,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

// Recharts draws them, and lets the arrow keys go from point to point: https://recharts.github.io/en-US/guide/accessibility/

interface DayPlotProps {
  days: readonly { name: string; arrivals: number; yes: number; no: number }[]
  /** Days on which the guide changed. */
  changes: readonly string[]
}

/** Arrivals on each day, with a mark where the guide changed. */
export function DayPlot({ days, changes }: DayPlotProps) {
  return (
    <ResponsiveContainer width="100%" height={240}>
      <LineChart data={[...days]} title="Arrivals on each day" margin={{ top: 16, right: 16 }}>
        <CartesianGrid stroke="var(--color-line)" vertical={false} />
        <XAxis dataKey="name" stroke="var(--color-muted)" minTickGap={24} />
        <YAxis stroke="var(--color-muted)" allowDecimals={false} width={80} />
        <Tooltip contentStyle={TOOLTIP} />
        {changes.map((day) => (
          <ReferenceLine key={day} x={day} stroke="var(--color-ink)" strokeDasharray="4 3" label="changed" />
        ))}
        <Line dataKey="arrivals" stroke="var(--color-ink)" strokeWidth={2} isAnimationActive={false} />
      </LineChart>
    </ResponsiveContainer>
  )
}

interface RatePlotProps {
  rates: readonly { title: string; share: number; low: number; high: number }[]
}

/** How many it helped at each step, in per cent, with the bounds between which the true share is likely to be. */
export function RatePlot({ rates }: RatePlotProps) {
  const data = rates.map(({ title, share, low, high }) => ({
    ...{ title, helped: percent(share) },
    bounds: [percent(share - low), percent(high - share)],
  }))
  return (
    <ResponsiveContainer width="100%" height={60 + 44 * data.length}>
      <BarChart data={data} layout="vertical" title="How many it helped, in per cent">
        <CartesianGrid stroke="var(--color-line)" horizontal={false} />
        <XAxis type="number" domain={[0, 100]} unit=" %" stroke="var(--color-muted)" />
        <YAxis
          type="category"
          dataKey="title"
          width={140}
          stroke="var(--color-muted)"
          tick={{ fontSize: 13 }}
        />
        <Tooltip contentStyle={TOOLTIP} />
        <Bar dataKey="helped" fill="var(--color-muted)" isAnimationActive={false} barSize={16}>
          <ErrorBar
            dataKey="bounds"
            direction="x"
            stroke="var(--color-ink)"
            strokeWidth={2}
            isAnimationActive={false}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  )
}

const TOOLTIP = { background: 'var(--color-paper)', color: 'var(--color-ink)', border: '2px solid' }

function percent(share: number): number {
  return Math.round(share * 100)
}
