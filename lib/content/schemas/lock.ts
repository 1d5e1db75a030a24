import { z } from 'zod'
import { isId } from '@/lib/tree'

export const LOCK_FILE = 'links.lock.json'

/** Digits and letters that no one takes for one another: without 0 and o, 1, i and l, u and v. */
export const CODE_ALPHABET = '23456789abcdefghjkmnpqrstwxyz'
export const CODE_LENGTH = 7

/** Whether a text has the form of a short code. */
export function isShortCode(text: string): boolean {
  return text.length === CODE_LENGTH && [...text].every((sign) => CODE_ALPHABET.includes(sign))
}

const FORM = `a short code: ${CODE_LENGTH} of the signs ${CODE_ALPHABET}`
const CURE = 'Codes are written by npm run links; take the file back from Git.'

/** links.lock.json: the short code of every step ever published, by `guide/step`. A code names files and is in the configuration of servers. */
export const lockSchema = z
  .strictObject({
    links: z
      .record(
        z.string(),
        z.string().refine(isShortCode, `expected ${FORM}, found $found. ${CURE}`).meta({ expected: FORM }),
      )
      .meta({ expected: 'short codes by guide/step' }),
  })
  .superRefine(({ links }, context) => {
    const owners = new Map<string, string>()
    for (const [key, code] of Object.entries(links)) {
      const issue = (message: string) => context.addIssue({ code: 'custom', path: ['links', key], message })
      const owner = owners.get(code)
      if (key.split('/').length !== 2 || !key.split('/').every(isId))
        issue(`expected the name of a step, guide/step, found "${key}". ${CURE}`)
      if (owner === undefined) owners.set(code, key)
      else
        issue(
          `the code "${code}" is that of "${owner}", too; a code is never given to another step. Take the file back from Git.`,
        )
    }
  })
