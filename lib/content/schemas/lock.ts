import { z } from 'zod'

/** links.lock.json: the short code of every step ever published, by `guide/step`. */
export const lockSchema = z.strictObject({
  links: z.record(z.string(), z.string()).meta({ expected: 'short codes by guide/step' }),
})
