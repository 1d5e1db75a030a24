import { z } from 'zod'
import { date } from './words'

const advice = 'Pixels are divided by the width of the picture, or by its height.'
const fraction = () =>
  z.number().min(0).max(1).meta({ expected: 'a fraction of the picture, 0 to 1', advice })
const length = () =>
  z.number().gt(0).max(1).meta({ expected: 'a fraction of the picture, more than 0 and up to 1', advice })
const pixels = () => z.number().int().min(1).meta({ expected: 'a number of pixels' })

export const markSchema = z
  .strictObject({
    n: z.number().int().min(1),
    x: fraction(),
    y: fraction(),
    width: length(),
    height: length(),
  })
  .refine((mark) => mark.x + mark.width <= 1.0001 && mark.y + mark.height <= 1.0001, {
    message:
      'expected a mark inside the picture (x + width and y + height at most 1), found one that sticks out.',
  })

/** screenshots/<folder>/<name>.json */
export const marksSchema = z.strictObject({
  width: pixels(),
  height: pixels(),
  marks: z.array(markSchema),
  of: z.record(z.string(), z.string()).optional(),
  taken: date().optional(),
})
