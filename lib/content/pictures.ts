import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { finding, type Finding } from './findings'
import { readJson } from './json-file'
import { validate } from './located'
import { kindOf } from './ordinary-file'
import { marksSchema, type markSchema } from './schemas/marks'

/** A mark on a picture: fractions of the picture, from its top left. */
export type PictureMark = z.infer<typeof markSchema>

/** A screenshot and its marks. */
export interface Picture {
  /** `<folder>/<name>` below screenshots/. */
  readonly id: string
  /** The PNG's path from the content root. */
  readonly file: string
  /** In pixels of the PNG. */
  readonly width: number
  readonly height: number
  readonly marks: readonly PictureMark[]
  /** Whether it says of itself that it is a drawing: its `of.product` begins with that word. */
  readonly drawn: boolean
}

export interface PictureFile {
  readonly picture?: Picture
  /** Which of its two files are there. */
  readonly png: boolean
  readonly json: boolean
  readonly findings: readonly Finding[]
}

const MOST_PIXELS = 40_000_000
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** Reads what is known of a picture without decoding it: its size and its marks. Never throws. */
export function readPicture(root: string, id: string): PictureFile {
  const file = `screenshots/${id}.png`
  const marksFile = `screenshots/${id}.json`
  const [is, marksAre] = [kindOf(root, file), kindOf(root, marksFile)]
  const [png, json] = [is !== undefined, marksAre !== undefined]
  if (!png || !json) return { png, json, findings: [] }
  const top = { file, line: 1, column: 1 }
  if (is?.kind !== 'file') {
    const why = is?.kind === 'refused' ? is.why : 'expected a PNG and found a folder. Rename it.'
    return { png, json, findings: [finding('missing-screenshot', top, why)] }
  }
  const header = readHeader(path.join(root, file))
  if (typeof header === 'string') return { png, json, findings: [finding('missing-screenshot', top, header)] }
  const { located, findings } = readJson(root, marksFile, 'mark')
  if (!located) return { png, json, findings }
  const faults = [...findings, ...validate(marksSchema, located, 'mark')]
  const parsed = marksSchema.safeParse(located.data)
  if (!parsed.success) return { png, json, findings: faults }
  const { width, height, marks, of } = parsed.data
  if (width !== header.width || height !== header.height) {
    const message = `says ${width} × ${height} pixels, but the picture has ${header.width} × ${header.height}. Was it replaced? Set width and height anew and check that the marks still fit.`
    faults.push(finding('mark', located.place(['width']), message))
  }
  marks.forEach((mark, i) => {
    if (marks.findIndex((one) => one.n === mark.n) === i) return
    faults.push(
      finding(
        'mark',
        located.place(['marks', i, 'n']),
        `there are two marks with the number ${mark.n}. Renumber one.`,
      ),
    )
  })
  return {
    picture: { id, file, width: header.width, height: header.height, marks, drawn: isDrawing(of?.product) },
    png,
    json,
    findings: faults,
  }
}

function isDrawing(product = ''): boolean {
  return /^drawing\b/i.test(product)
}

/** A PNG's size in pixels, or what is wrong with the file. PNG: https://www.w3.org/TR/png-3/#5DataRep */
function readHeader(file: string): { width: number; height: number } | string {
  const trouble = 'is no whole PNG. Take the screenshot again, or save it as PNG in a picture editor.'
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(file)
  } catch {
    return `the picture cannot be read. Is it a file, and may you read it?`
  }
  if (!bytes.subarray(0, 8).equals(SIGNATURE) || bytes.length < 33) return `the picture ${trouble}`
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  if (width * height === 0) return `the picture ${trouble}`
  if (width * height > MOST_PIXELS) {
    const millions = Math.round((width * height) / 1_000_000)
    return `the picture has ${millions} million pixels (${width} × ${height}); expected at most ${MOST_PIXELS / 1_000_000} million. Crop it, or make it smaller.`
  }
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return { width, height }
  }
  return `the picture ${trouble}`
}
