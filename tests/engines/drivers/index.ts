import type { Engine, EngineName } from '../driver'
import { startChromium } from './chromium'
import { startFirefox } from './firefox'
import { startWebkit } from './webkit'

/** How each engine is started. Rejects with a `MissingEngine` where it is not installed. */
export const START: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebkit,
}
