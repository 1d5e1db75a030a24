import { z } from 'zod'
import { text } from './words'

/** One walk. */
export const scenarioSchema = z.strictObject({
  name: text().meta({ expected: 'what the walk is about' }),
  answers: z.record(z.string(), z.string()).meta({ expected: 'answer ids by step id' }),
  interface: text().optional().meta({ expected: 'the id of the interface that the reader has chosen' }),
  facts: z.record(z.string(), text()).optional().meta({ expected: 'what the address hands over, by name' }),
  ends: text().meta({ expected: 'the id of the step where the walk stops' }),
})

/** scenarios.json */
export const scenariosSchema = z.array(scenarioSchema).meta({ expected: 'a list of walks' })
