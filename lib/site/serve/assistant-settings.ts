import { z } from 'zod'
import { UserError } from '@/lib/command/user-error'

/** Who may ask the assistants' door of a server, as the environment says. */
export interface AssistantSettings {
  /** Hosts by which it may be called beside the site's own and this machine itself, as the header Host has them. */
  readonly hosts: readonly string[]
  /** Origins whose pages may call it in a browser; `*` for all. */
  readonly origins: readonly string[]
  /** What every call must bring along. */
  readonly token?: string
  /** What proves to all servers of a site that one of them has given a warning: see `openKnowledge`. */
  readonly key?: string
}

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))

const secret = (name: string) =>
  z
    .string()
    .min(16, { error: `${name} is too short: give at least 16 signs that nobody can guess.` })
    .optional()

const schema = z.object({
  MCP_HOSTS: list.refine(
    (hosts) => hosts.every((host) => /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i.test(host)),
    {
      error: 'MCP_HOSTS is a list of hosts, such as help.example.com, with commas between.',
    },
  ),
  MCP_ORIGINS: list.refine((origins) => origins.every((one) => one === '*' || isOrigin(one)), {
    error: 'MCP_ORIGINS is a list of origins, such as https://chat.example.com, with commas between, or *.',
  }),
  MCP_TOKEN: secret('MCP_TOKEN'),
  MCP_KEY: secret('MCP_KEY'),
})

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}

/**
 * The settings that an environment makes. An empty variable is as good as none.
 * @throws {UserError} that says what is expected, where one is not
 */
export function assistantSettings(
  environment: Readonly<Record<string, string | undefined>>,
): AssistantSettings {
  const { MCP_HOSTS, MCP_ORIGINS, MCP_TOKEN, MCP_KEY } = environment
  const secrets = { MCP_TOKEN: MCP_TOKEN || undefined, MCP_KEY: MCP_KEY || undefined }
  const read = schema.safeParse({ MCP_HOSTS, MCP_ORIGINS, ...secrets })
  if (!read.success) throw new UserError(read.error.issues[0]!.message)
  const { MCP_HOSTS: hosts, MCP_ORIGINS: origins, MCP_TOKEN: token, MCP_KEY: key } = read.data
  return { hosts, origins, ...(token !== undefined && { token }), ...(key !== undefined && { key }) }
}
