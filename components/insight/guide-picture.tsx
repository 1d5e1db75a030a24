import { MapDrawing } from '@/components/map/map-drawing'
import type { StepReport } from '@/lib/insight/report'
import type { GuideMap } from '@/lib/map/map'

interface GuidePictureProps {
  lang: string
  map: GuideMap
  steps: readonly StepReport[]
}

/** In CSS pixels: a line that nobody took, and one that all took. */
const [THIN, THICK] = [1, 9]

/** The guide as a picture whose lines are as thick as the share of readers who took them. */
export function GuidePicture({ lang, map, steps }: GuidePictureProps) {
  const byStep = new Map(steps.map((one) => [one.step.split('/')[1], one]))
  const widthOf = (from: string, answer: string) => {
    const step = byStep.get(from)
    const share = step?.ways.find(({ key }) => key === answer)?.share
    return share === undefined ? THIN : THIN + share * (THICK - THIN)
  }
  return map.parts.map(({ from, drawing }, n) => (
    <MapDrawing
      key={from}
      {...{ lang, shown: lang, drawing, widthOf }}
      label={map.parts.length > 1 ? `Map of the guide, part ${n + 1}` : 'Map of the guide'}
      name={String(n)}
    />
  ))
}
