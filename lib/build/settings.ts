import { tidyBasePath } from '@/lib/base-path'
import { siteAddress } from '@/lib/site-address'
import { Failure } from './failure'

/** What a build depends on beside files. Each is an environment variable, and none is taken over from a former build. */
export interface Settings {
  CONTENT_DIR?: string
  SITE_URL?: string
  AUDIENCE?: string
  BASE_PATH?: string
}

const NAMES = ['CONTENT_DIR', 'SITE_URL', 'AUDIENCE', 'BASE_PATH'] as const

/**
 * The settings in force: the environment's. An empty variable is as good as none.
 * @throws {Failure} that says what is expected, where one is not
 */
export function settingsInForce(): Settings {
  const settings: Settings = {}
  for (const name of NAMES) {
    const value = name === 'BASE_PATH' ? basePathFrom(process.env[name]) : process.env[name]
    if (value) settings[name] = value
  }
  const { AUDIENCE, SITE_URL } = settings
  if (AUDIENCE !== undefined && AUDIENCE !== 'agent')
    throw new Failure(
      `AUDIENCE is "${AUDIENCE}". It is agent for support staff; for customers, leave it out.`,
    )
  if (SITE_URL !== undefined && siteAddress(SITE_URL) === undefined)
    throw new Failure(
      `SITE_URL is "${SITE_URL}". Give the site’s public address, such as https://support.example.com, or leave it out.`,
    )
  return settings
}

/** Whether the environment says nothing of what to build. */
export function nothingIsSet(): boolean {
  return NAMES.every((name) => process.env[name] === undefined)
}

/** Makes settings those of this process, for `lib/content` reads them from its environment. */
export function applySettings(settings: Settings): void {
  for (const name of NAMES) {
    const value = settings[name]
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
}

function basePathFrom(text: string | undefined): string {
  try {
    return tidyBasePath(text)
  } catch (error) {
    throw new Failure((error as Error).message)
  }
}
