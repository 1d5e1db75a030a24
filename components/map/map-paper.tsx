import { paperSheetsOf } from '@/lib/map/paper'
import type { Drawing } from '@/lib/map/types'

interface MapPaperProps {
  drawing: Drawing
  /** Id of what is drawn. */
  picture: string
}

/** A map as it is printed: on as many sheets as it takes to be read, numbered row by row. */
export function MapPaper({ drawing, picture }: MapPaperProps) {
  const sheets = paperSheetsOf(drawing)
  return (
    <div className="map-paper" aria-hidden="true">
      {sheets.map(({ x, y, width, height }, n) => (
        <div key={n} className="map-sheet">
          {sheets.length > 1 && (
            <p>
              {n + 1} / {sheets.length}
            </p>
          )}
          <svg viewBox={`${x} ${y} ${width} ${height}`} width={width} height={height}>
            <use href={`#${picture}`} />
          </svg>
        </div>
      ))}
    </div>
  )
}
