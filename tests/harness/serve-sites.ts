import path from 'node:path'
import { Failure, fail } from '@/lib/build/failure'
import { progress } from '@/lib/build/progress'
import { startServer, type RunningServer } from '@/lib/build/server'
import { ensureBuilt } from '@/lib/build/start'
import { writePseudoContent } from './pseudo-content'
import { BUILT_SITES, SITE_BELOW, type BuiltSite } from './sites'

// Builds what has changed of the sites that browser tests walk, serves each on a port of its own, and tells where, as
// one line of JSON. Ends when it is told to, or when who started it is gone.
const servers: RunningServer[] = []
const stop = () => servers.forEach((server) => server.stop())
process.on('SIGTERM', stop)
process.stdin.on('end', stop).resume()

try {
  writePseudoContent()
  const sites: BuiltSite[] = []
  for (const { name, root, basePath } of [
    ...BUILT_SITES.map((site) => ({ ...site, basePath: '' })),
    SITE_BELOW,
  ]) {
    // A test does not depend on the settings of who runs it.
    Object.assign(process.env, { CONTENT_DIR: root, SITE_URL: '', AUDIENCE: '', BASE_PATH: basePath })
    const builds = path.join('.signpost', 'sites', name)
    const { places, settings } = await ensureBuilt(builds, progress())
    const server = startServer(places, settings, 0)
    servers.push(server)
    const port = await server.ready
    const url = `http://localhost:${port}${basePath}`
    sites.push({ name, root: path.resolve(root), distDir: places.distDir, builds, url })
  }
  console.log(JSON.stringify(sites))
  await Promise.all(servers.map((server) => server.ended))
  process.exit(0)
} catch (error) {
  stop()
  fail(
    error instanceof Failure ? new Failure(`A site for the tests cannot be built.\n${error.message}`) : error,
  )
}
