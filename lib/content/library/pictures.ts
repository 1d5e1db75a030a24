import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { finding, type Finding } from '../findings/findings'
import { createFileCache } from '../files/file-cache'
import { readJson } from '../files/json-file'
import { hollowFile } from '../files/hollow-file'
import { kindOf } from '../files/ordinary-file'
import { readPng, type PngSize } from '../files/png'
import { marksSchema, type markSchema } from '../schemas/marks'
import { validate } from '../findings/validate'

/** A mark on a picture: fractions of the picture, from its top left. */
type PictureMark = z.infer<typeof markSchema>

/** A screenshot and its marks. */
export interface Picture {
  /** `<folder>/<name>` below screenshots/; of a picture beside a step its path from the content root, which has more parts. */
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

const MEGABYTE = 1024 * 1024
const LARGEST_FILE = 100 * MEGABYTE
/** A picture is decoded once, for that takes a tenth of a second. What was found is a few bytes. */
const looked = createFileCache<PngSize | string>(10_000)

/** Reads what is known of a picture: its size, its marks, and that it can be decoded. Never throws. */
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
  const header = readHeader(root, file)
  if (typeof header === 'string') return { png, json, findings: [finding('missing-screenshot', top, header)] }
  const { located, findings } = readJson(root, marksFile, 'mark')
  if (!located) return { png, json, findings }
  const faults = [...findings, ...validate(marksSchema, located, 'mark')]
  const parsed = marksSchema.safeParse(located.data)
  if (!parsed.success) return { png, json, findings: faults }
  const { width, height, marks, of } = parsed.data
  if (width !== header.width || height !== header.height) {
    const message = `the marks file says ${width} × ${height} pixels, but the picture has ${header.width} × ${header.height}. Was it replaced? Set width and height anew and check that the marks still fit.`
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
  // Which of two is meant, nobody knows: what the texts say of them follows from that.
  const twice = marks.some(({ n }, i) => marks.findIndex((one) => one.n === n) !== i)
  if (twice) return { png, json, findings: faults }
  return {
    picture: { id, file, width: header.width, height: header.height, marks, drawn: isDrawing(of?.product) },
    png,
    json,
    findings: faults,
  }
}

/** A picture that lies beside a step: without marks. `file` is its path from the content root, and its id. Never throws. */
export function readPlainPicture(root: string, file: string): PictureFile {
  const header = readHeader(root, file)
  const found = { png: true, json: false }
  if (typeof header === 'string')
    return { ...found, findings: [finding('missing-screenshot', { file, line: 1, column: 1 }, header)] }
  return { ...found, picture: { id: file, file, ...header, marks: [], drawn: false }, findings: [] }
}

function isDrawing(product = ''): boolean {
  return /^drawing\b/i.test(product)
}

/** A picture's size in pixels, or what is wrong with the file. What was found of a file is kept as long as it is the same. */
function readHeader(root: string, file: string): PngSize | string {
  try {
    return looked.get(root, file, () => {
      const full = path.join(root, file)
      const { size } = fs.statSync(full)
      if (size > LARGEST_FILE)
        return `the picture has ${Math.round(size / MEGABYTE)} MB; expected at most ${LARGEST_FILE / MEGABYTE} MB. Make it smaller.`
      const hollow = hollowFile(full)
      return hollow === undefined ? readPng(fs.readFileSync(full)) : `the picture ${hollow}`
    })
  } catch {
    return `the picture cannot be read. Is it a file, and may you read it?`
  }
}
