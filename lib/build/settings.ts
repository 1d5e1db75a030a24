/** What a build depends on beside files. Each is an environment variable; a served build remembers its own. */
export interface Settings {
  CONTENT_DIR?: string
  SITE_URL?: string
  AUDIENCE?: string
}

const NAMES = ['CONTENT_DIR', 'SITE_URL', 'AUDIENCE'] as const

/**
 * The settings in force: the environment's, else those remembered. An empty variable is a setting too: it unsets what
 * the build remembers.
 */
export function settingsInForce(remembered: Settings = {}): Settings {
  const settings: Settings = {}
  for (const name of NAMES) {
    const value = process.env[name] ?? remembered[name]
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
