import type { TextBlock, TextStyle } from '@/lib/map/text'

interface MapTextProps {
  text: TextBlock
  /** The middle of its lines. */
  x: number
  /** The top of the first. */
  y: number
  style: TextStyle
  className?: string
}

/** Where letters stand in a line, as a part of their height below the line's middle. */
const BASELINE = 0.35

/** Lines of text, one below the other. */
export function MapText({ text, x, y, style: { size, lineHeight }, className }: MapTextProps) {
  return (
    <text className={className} fontSize={size} textAnchor="middle">
      {text.lines.map((line, i) => (
        <tspan
          key={i}
          x={Math.round(x * 10) / 10}
          y={Math.round((y + (i + 0.5) * lineHeight + size * BASELINE) * 10) / 10}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}
