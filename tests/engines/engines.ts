import { parseArgs } from 'node:util'
import path from 'node:path'
import { guideAddress } from '@/lib/addresses'
import { fail, UserError } from '@/lib/command/user-error'
import { progress } from '@/lib/command/progress'
import { startServer } from '@/lib/site/serve/server'
import { settingsIn } from '@/lib/site/build/settings'
import { ensureBuilt } from '@/lib/site/serve/start'
import { openContent } from '@/lib/content'
import { checksIn, CHECKS } from './checks'
import { ENGINES, MissingEngine, type Engine, type EngineName } from './driver'
import { START } from './drivers'
import { walksIn } from './walks'

const HELP = `npm run test:engines: the default content in every engine that is installed.

  --engine <name>   chromium, firefox or webkit; more than once for several. All that are installed if left out
  --walks <n>       random walks an engine, 30 if left out; 0 for the checks alone
  --seed <n>        seed of the first walk, 1 if left out: a walk that failed is walked again by its own
  --no-checks       the walks alone
  --url <origin>    a site with the default content that is served already, instead of building one
`

/** A line of the table at the end. */
interface Row {
  engine: string
  version: string
  walks: string
  pages: number
  checks: string
  faults: number
}

try {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', multiple: true },
      walks: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      'no-checks': { type: 'boolean', default: false },
      url: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    process.exit(0)
  }
  const wanted = (values.engine ?? ENGINES).map(engineNamed)
  const [walks, first] = [wholeNumber('walks', values.walks), wholeNumber('seed', values.seed)]
  const site = values.url ? { url: values.url, stop: () => undefined } : await served()
  const content = openContent()
  const lang = content.languages[0]!
  const guides = [...content.guides(lang).keys()].map((id) => guideAddress(lang, id))
  const seeds = Array.from({ length: walks }, (_, n) => first + n)
  const rows: Row[] = []
  const missing: string[] = []
  for (const name of wanted) {
    const engine = await started(name, missing)
    if (!engine) continue
    const say = (text: string) => console.log(`${name}: ${text}`)
    say(`version ${engine.version}`)
    const results = await walksIn(engine, { origin: site.url, guides, seeds }, ({ seed, did, faults }) => {
      for (const fault of faults) say(`walk ${seed}: ${fault}\n    after ${did.join(', ')}`)
      if (faults.length === 0) say(`walk ${seed}: no fault`)
    })
    const checks = values['no-checks'] ? [] : await checksIn(engine, site.url, say)
    await engine.close()
    const good = results.filter(({ faults }) => faults.length === 0).length
    const held = checks.filter(({ fault }) => fault === undefined).length
    rows.push({
      engine: name,
      version: engine.version,
      walks: `${good} of ${results.length}`,
      pages: results.reduce((sum, { pages }) => sum + pages, 0),
      checks: `${held} of ${values['no-checks'] ? 0 : CHECKS.length}`,
      faults: results.reduce((sum, { faults }) => sum + faults.length, 0) + checks.length - held,
    })
  }
  site.stop()
  console.table(rows)
  for (const reason of missing) console.error(`NOT TESTED: ${reason}.`)
  if (rows.length === 0) throw new UserError('No engine was tested.')
  process.exit(rows.some(({ faults }) => faults > 0) ? 1 : 0)
} catch (error) {
  fail(error)
}

/** Starts an engine; notes why where it is not installed. */
async function started(name: EngineName, missing: string[]): Promise<Engine | undefined> {
  try {
    return await START[name]()
  } catch (error) {
    if (!(error instanceof MissingEngine)) throw error
    missing.push(`${name}: ${error.message}`)
    return undefined
  }
}

/** The default content, built where that is needed, and served. */
async function served(): Promise<{ url: string; stop: () => void }> {
  Object.assign(process.env, { CONTENT_DIR: 'content', SITE_URL: '', AUDIENCE: '', BASE_PATH: '' })
  const { paths, settings } = await ensureBuilt(
    path.join('.signpost', 'sites', 'content'),
    settingsIn({ CONTENT_DIR: 'content' }),
    progress(),
  )
  const server = startServer(paths, settings, 0)
  const port = await server.ready
  return { url: `http://localhost:${port}`, stop: () => server.stop() }
}

function engineNamed(name: string): EngineName {
  const known = ENGINES.find((one) => one === name)
  if (!known) throw new UserError(`There is no engine "${name}". There is: ${ENGINES.join(', ')}`)
  return known
}

function wholeNumber(option: string, written: string): number {
  if (!/^\d+$/.test(written)) throw new UserError(`--${option} takes a whole number, not "${written}"`)
  return Number(written)
}
