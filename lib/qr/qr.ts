import { encode } from 'uqr'

export interface QrCode {
  /** Modules along a side, the quiet zone of four included (ISO/IEC 18004). */
  readonly size: number
  /** The dark modules as the stroke of an SVG path, one unit wide, one unit a module. */
  readonly path: string
}

const QUIET = 4

/** The QR code of a text, error correction level M. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  let path = ''
  data.forEach((row, y) => {
    let end: number | undefined
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      path += `${end === undefined ? `M${from} ${y}.5` : `m${from - end} 0`}h${x + 1 - from}`
      end = x + 1
    }
  })
  return { size, path }
}
