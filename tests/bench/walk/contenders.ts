import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { UserError } from '@/lib/command/user-error'
import { contentOf, walksOf } from '../../harness/walks'
import { filesIn, type SiteFiles } from '../network/site-files'
import type { OurSite } from '../our-site'
import { isPeer } from '../peers/peers'
import { AS_HEAVY } from '../options'
import { asHeavy } from './as-heavy'
import { peerSite } from './peer-site'
import { plainSite } from './plain-pages'
import { CLICKS, planOf, type WalkPlan } from './plan'

/** A site whose walk is measured. */
export interface Contender {
  name: string
  files: SiteFiles
  headers?: Record<string, string>
  plan: WalkPlan
}

/**
 * Ours, the same pages by hand, and each other site: a folder of its files, a generator that makes them of the same pages, or those by
 * hand again, with as many bytes as ours.
 */
export async function contenders(site: OurSite, against: readonly string[]): Promise<Contender[]> {
  const { files, headers } = site
  const content = contentOf(site)
  const plan = planOf(walksOf(site, content.languages[0]!))
  const pages = [plan.from, ...plan.clicks.map((click) => /href="(.*)"/.exec(click)![1]!)]
  // As a support agent's link has it: then both show the pictures of one interface.
  const shown = content.site.interfaces.at(-1)?.id
  const ours = shown === undefined ? plan : { ...plan, from: `${plan.from}?ui=${shown}` }
  const byHand = await plainSite(files, pages, shown)
  const others: Contender[] = []
  for (const one of against) {
    if (one === AS_HEAVY) others.push({ name: one, files: asHeavy(byHand.files, files), plan })
    else if (isPeer(one)) others.push({ name: one, files: await peerSite(one, byHand), plan })
    else others.push(await otherSite(one))
  }
  return [
    { name: site.name, files, headers, plan: ours },
    { name: 'By hand', files: byHand.files, plan },
    ...others,
  ]
}

const walkSchema = z.object({
  from: z.string().startsWith('/'),
  clicks: z.array(z.string()).length(CLICKS),
})

/** A folder of built files with a `walk.json` beside them: where to begin, and selectors of the six links to click. */
async function otherSite(folder: string): Promise<Contender> {
  const file = path.join(folder, 'walk.json')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(
      `There is no ${file}. It says { "from": "/page", "clicks": [${CLICKS} selectors of links] }.`,
    )
  })
  const walk = walkSchema.safeParse(JSON.parse(text))
  if (!walk.success) throw new UserError(`${file}: ${z.prettifyError(walk.error)}`)
  const files = filesIn([{ prefix: '/', folder: path.resolve(folder) }])
  return { name: path.basename(path.resolve(folder)), files, plan: walk.data }
}
