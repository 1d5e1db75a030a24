import { z } from 'zod'
import type { Header } from './headers'

/** Headers, where they are read back from a file. */
export const headersSchema: z.ZodType<Header[]> = z.array(z.object({ key: z.string(), value: z.string() }))
