import { DISC, type PlacedMark } from '@/lib/site/pictures/placement'
import { tenths } from '@/lib/tenths'
import { markName, pictureMarkId, textMarkId } from './mark-names'

interface MarksProps {
  /** Which of the text's pictures this is. */
  ordinal: number
  marks: readonly PlacedMark[]
  /** What the text calls each mark. */
  names: ReadonlyMap<number, string>
  /** What the page calls each, where that is not its own number. */
  labels: ReadonlyMap<number, number>
}

/** The marks over a picture: each an outline and its number, as links to where the text names them. */
export function Marks({ ordinal, marks, names, labels }: MarksProps) {
  if (marks.length === 0) return null
  return (
    <svg className="marks">
      {marks.map((mark) => {
        const name = names.get(mark.n)
        const label = labels.get(mark.n) ?? mark.n
        if (name === undefined) {
          return (
            <g key={mark.n} className="picture-mark" data-mark={markName(ordinal, mark.n)}>
              <Drawing {...{ mark, label }} />
            </g>
          )
        }
        return (
          <a
            key={mark.n}
            className="picture-mark"
            id={pictureMarkId(ordinal, mark.n)}
            href={`#${textMarkId(ordinal, mark.n)}`}
            data-mark={markName(ordinal, mark.n)}
            aria-label={`${label} ${name}`}
          >
            <Drawing {...{ mark, label }} />
          </a>
        )
      })}
    </svg>
  )
}

/**
 * Places are in per cent of the picture, the disc is in CSS pixels: it stays legible however small the picture is. Each
 * line is drawn twice, first wider and in white, so that it stands out on whatever lies behind.
 */
function Drawing({ mark, label }: { mark: PlacedMark; label: number }) {
  const { disc } = mark
  const box = {
    x: percent(mark.x),
    y: percent(mark.y),
    width: percent(mark.width),
    height: percent(mark.height),
    rx: 4,
  }
  const [x, y] = [tenths(disc.dx), tenths(disc.dy)]
  const at = { cx: x, cy: y }
  const line = { x2: x, y2: y }
  return (
    <>
      <rect className="mark-ring" {...box} />
      <rect className="mark-line" {...box} />
      <svg x={percent(disc.x)} y={percent(disc.y)}>
        <g className="mark-disc">
          {disc.apart && <line className="mark-ring" {...line} />}
          {disc.apart && <line className="mark-line" {...line} />}
          <circle className="mark-edge" r={DISC.radius + DISC.ring} {...at} />
          <circle className="mark-face" r={DISC.radius} {...at} />
          <text x={x} y={y} className={label > 99 ? 'mark-long' : undefined}>
            {label}
          </text>
        </g>
      </svg>
    </>
  )
}

/** Finer than any screen shows. */
function percent(fraction: number): string {
  return `${Math.round(fraction * 1e4) / 1e2}%`
}
