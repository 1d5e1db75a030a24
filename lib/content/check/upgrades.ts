import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { finding, type Finding } from '../findings/findings'
import type { SiteFile } from '../library/site'
import { ENGINE_VERSION } from '../schemas/site'

/** What versions of the engine ask of content that was written for an earlier one: `upgrades.json`, oldest first. */
const TABLE = 'lib/content/upgrades.json'

const askSchema = z.strictObject({
  /** The version that asks for it. */
  since: z.string().regex(ENGINE_VERSION),
  /** What is otherwise in it. */
  what: z.string().min(1),
  /** What to do about it, as a sentence. */
  do: z.string().min(1),
})
const asksSchema = z.array(askSchema)

/** The engine that checks. */
export interface CheckingEngine {
  readonly version: string
  readonly asks: readonly z.output<typeof askSchema>[]
}

/** What an engine's folder says of it: the repository's, or that of the copy that a site has. */
function engineIn(root: string): CheckingEngine {
  const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'))
  const { version } = z.object({ version: z.string() }).parse(read('package.json'))
  return { version, asks: asksSchema.parse(read(TABLE)) }
}

/**
 * What this version asks of content that is at an earlier one, as site.json says; nothing where it does not say at which it is.
 * @param engine this one, unless said otherwise
 */
export function checkUpgrades(
  { site, located }: SiteFile,
  engine: CheckingEngine | undefined,
): readonly Finding[] {
  const at = site.signpost
  if (at === undefined || !located) return []
  const { version, asks } = engine ?? engineIn(process.cwd())
  const place = located.place(['signpost'])
  if (isEarlier(version, at))
    return [
      finding(
        'upgrade',
        place,
        `the content is at ${at} of Signpost, and this is ${version}, which may not know all that it says. Install ${at} or a later version, as "signpost" in package.json.`,
      ),
    ]
  return asks
    .filter(({ since }) => isEarlier(at, since) && !isEarlier(version, since))
    .map(({ since, what, do: todo }) =>
      finding(
        'upgrade',
        place,
        `the content is at ${at} of Signpost. Since ${since}: ${what}. ${todo} When all that is done, write "signpost": "${version}" here.`,
      ),
    )
}

/** Whether a version is before another. */
function isEarlier(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map((part) => Number.parseInt(part, 10)))
  const i = a!.findIndex((part, n) => part !== b![n])
  return i !== -1 && a![i]! < b![i]!
}
