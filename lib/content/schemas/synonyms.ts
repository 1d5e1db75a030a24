import { z } from 'zod'
import { text } from './words'

export const SYNONYMS_FILE = 'synonyms.json'

const TOO_FEW =
  'expected at least two that mean the same, found fewer. Add what people say instead, or remove the list.'

const group = () =>
  z
    .array(text().meta({ expected: 'a word or a few words, as text' }))
    .refine((phrases) => phrases.length >= 2, TOO_FEW)
    .meta({ expected: 'a list of what means the same, such as ["intercom", "doorbell"]' })

/** synonyms.json: by language, lists of words that mean the same to somebody who searches. */
export const synonymsSchema = z
  .record(
    z.string(),
    z.array(group()).meta({ expected: 'a list of lists of words, such as [["intercom", "doorbell"]]' }),
  )
  .meta({ expected: 'lists of words by language, such as {"en": [["intercom", "doorbell"]]}' })
