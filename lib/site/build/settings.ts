import { z } from 'zod'
import { tidyBasePath } from '@/lib/addresses/base-path'
import { siteAddress } from '@/lib/addresses/site-address'
import { UserError } from '@/lib/command/user-error'
import { COUNT } from '@/lib/site/http/headers'

/** What a build depends on beside files, as our commands hand it on and as a finished build remembers it. */
export const settingsSchema = z.object({
  CONTENT_DIR: z.string().optional(),
  SITE_URL: z
    .string()
    .refine((url) => siteAddress(url) !== undefined, {
      error: ({ input }) =>
        `SITE_URL is "${input}". Give the site’s public address, such as https://support.example.com, or leave it out.`,
    })
    .optional(),
  AUDIENCE: z
    .literal('agent', {
      error: ({ input }) =>
        `AUDIENCE is "${input}". It is agent for support staff; for customers, leave it out.`,
    })
    .optional(),
  DRAFTS: z
    .literal('1', {
      error: ({ input }) =>
        `DRAFTS is "${input}". It is 1 for a preview with drafts; for what is public, leave it out.`,
    })
    .optional(),
  BASE_PATH: z
    .string()
    .transform((text, context) => {
      try {
        return tidyBasePath(text) || undefined
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message })
        return z.NEVER
      }
    })
    .optional(),
  INSIGHT: z
    .literal('on', {
      error: ({ input }) =>
        `INSIGHT is "${input}". It is on for a server that counts; for none, leave it out.`,
    })
    .optional(),
  INSIGHT_URL: z
    .string()
    .refine((url) => /^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''), {
      error: ({ input }) =>
        `INSIGHT_URL is "${input}". Give the address that counts, such as https://count.example.com/_count, or leave it out.`,
    })
    .optional(),
})

/** Each is an environment variable, and none is taken over from a former build. */
export type Settings = Readonly<z.output<typeof settingsSchema>>

export type Environment = Readonly<Record<string, string | undefined>>

const NAMES = Object.keys(settingsSchema.shape) as (keyof Settings)[]

/**
 * The settings that an environment makes. A command reads them once, and hands them on; it never changes its environment. An empty
 * variable is as good as none.
 * @throws {UserError} that says what is expected, where one is not
 */
export function settingsIn(environment: Environment): Settings {
  const given = NAMES.flatMap((name) => (environment[name] ? [[name, environment[name]] as const] : []))
  const read = settingsSchema.safeParse(Object.fromEntries(given))
  if (!read.success) throw new UserError(read.error.issues[0]!.message)
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a field may be there without a value
  return Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined))
}

/** The same text for the same settings, in whatever order they were read. */
export function settingsKey(settings: Settings): string {
  return JSON.stringify(NAMES.map((name) => settings[name] ?? null))
}

/** Whether an environment says nothing of what to build. */
export function nothingIsSet(environment: Environment): boolean {
  return NAMES.every((name) => environment[name] === undefined)
}

/** The environment that makes these settings, for another process: what is not set is removed. */
export function environmentOf(settings: Settings): Environment {
  return Object.fromEntries(NAMES.map((name) => [name, settings[name]]))
}

/** Where pages send what they count; undefined where they count nothing. */
export function countingAddress({ INSIGHT, INSIGHT_URL, BASE_PATH }: Settings): string | undefined {
  return INSIGHT_URL ?? (INSIGHT === 'on' ? `${BASE_PATH ?? ''}/${COUNT}` : undefined)
}
