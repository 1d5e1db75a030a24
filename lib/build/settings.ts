import { tidyBasePath } from '@/lib/base-path'
import { Failure } from './failure'

/** What a build depends on beside files. Each is an environment variable; a served build remembers its own. */
export interface Settings {
  CONTENT_DIR?: string
  SITE_URL?: string
  AUDIENCE?: string
  BASE_PATH?: string
}

const NAMES = ['CONTENT_DIR', 'SITE_URL', 'AUDIENCE', 'BASE_PATH'] as const

/**
 * The settings in force: the environment's, else those remembered. An empty variable is a setting too: it unsets what
 * the build remembers.
 */
export function settingsInForce(remembered: Settings = {}): Settings {
  const settings: Settings = {}
  for (const name of NAMES) {
    const given = process.env[name] ?? remembered[name]
    const value = name === 'BASE_PATH' ? basePathFrom(given) : given
    if (value) settings[name] = value
  }
  return settings
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
