import type { TextBlock, TextStyle } from '@/lib/map/text'
import { tenths } from '@/lib/tenths'

/** Language and direction of the interface's words on a drawing, where they are not those of the others. */
export type SpokenOnMap = { lang: string; direction: 'ltr' | 'rtl' } | undefined

interface MapTextProps {
  text: TextBlock
  /** The middle of its lines. */
  x: number
  /** The top of the first. */
  y: number
  style: TextStyle
  className?: string
  /** Their own, where it is not that of the drawing. */
  lang?: string
  direction?: 'ltr' | 'rtl'
  id?: string
}

/** Where letters stand in a line, as a part of their height below the line's middle. */
const BASELINE = 0.35

/** Lines of text, one below the other; the drawing centres them. */
export function MapText({ text, x, y, style: { size, lineHeight }, ...rest }: MapTextProps) {
  const at = (line: number) => ({
    x: tenths(x),
    y: tenths(y + (line + 0.5) * lineHeight + size * BASELINE),
  })
  const { lines } = text
  return (
    <text {...rest} fontSize={size} {...(lines.length === 1 && at(0))}>
      {lines.length === 1
        ? lines
        : lines.map((line, i) => (
            <tspan key={i} {...at(i)}>
              {line}
            </tspan>
          ))}
    </text>
  )
}
