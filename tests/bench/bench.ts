import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fail } from '@/lib/command/user-error'
import { progress } from '@/lib/command/progress'
import { measureAssistants } from './parts/assistants'
import { measureBuilds } from './parts/build'
import { measurePages } from './parts/pages'
import { measureSearch } from './parts/search'
import { measureServing } from './parts/serve'
import { measureWalks } from './parts/walk'
import { optionsFrom, type Options, type Part } from './options'
import { ourSite, type OurSite } from './our-site'
import { asText, type Measured } from './table'

type Tell = (text: string) => void
type Measure = (site: () => Promise<OurSite>, options: Options, tell: Tell) => Promise<Measured>

const MEASURES: Record<Part, Measure> = {
  pages: onSite(measurePages),
  walk: onSite(measureWalks),
  build: onSite(measureBuilds),
  search: onSite(measureSearch),
  serve: onSite(measureServing),
  assistants: (_, __, tell) => measureAssistants(tell),
}

/** `npm run bench`: measures this site on this machine; see CONTRIBUTING.md. */
try {
  const options = optionsFrom(process.argv.slice(2))
  const [processor] = os.cpus()
  const machine = `${os.cpus().length} × ${processor?.model.trim()}, ${os.platform()} ${os.arch()}, Node.js ${process.versions.node}`
  console.log(`${machine}, load ${os.loadavg()[0]!.toFixed(1)}\n`)
  const made: { site?: Promise<OurSite> } = {}
  const site = () => (made.site ??= ourSite(progress()))
  const results: Record<string, unknown> = { machine, load: os.loadavg(), date: new Date().toISOString() }
  for (const part of options.parts) {
    const measured = await MEASURES[part](site, options, telling(part))
    console.log(asText(measured))
    results[part] = measured.data
  }
  await mkdir(path.dirname(options.json), { recursive: true })
  await writeFile(options.json, JSON.stringify(results, null, 2))
  console.log(`All figures are in ${options.json}.`)
  process.exit(0)
} catch (error) {
  fail(error)
}

/** A part that measures the site: it is built and exported before the first of them. */
function onSite(measure: (site: OurSite, options: Options, tell: Tell) => Promise<Measured>): Measure {
  return async (site, options, tell) => measure(await site(), options, tell)
}

/** Tells on a terminal what is measured; nothing into a pipe. */
function telling(part: Part): Tell {
  return (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${part}: ${text}\r`)
  }
}
