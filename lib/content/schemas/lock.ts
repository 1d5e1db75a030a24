import { z } from 'zod'

export const LOCK_FILE = 'links.lock.json'

/** links.lock.json: the short code of every step ever published, by `guide/step`. */
export const lockSchema = z
  .strictObject({ links: z.record(z.string(), z.string()).meta({ expected: 'short codes by guide/step' }) })
  .superRefine(({ links }, context) => {
    const owners = new Map<string, string>()
    for (const [key, code] of Object.entries(links)) {
      const owner = owners.get(code)
      if (owner === undefined) owners.set(code, key)
      else {
        const message = `the code "${code}" is that of "${owner}", too; a code is never given to another step. Take the file back from Git.`
        context.addIssue({ code: 'custom', path: ['links', key], message })
      }
    }
  })
