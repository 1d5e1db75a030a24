import { rmSync } from 'node:fs'
import path from 'node:path'
import { UserError, fail } from '@/lib/command/user-error'
import { progress } from '@/lib/command/progress'
import { startServer, type RunningServer } from '@/lib/site/serve/server'
import { settingsIn } from '@/lib/site/build/settings'
import { ensureBuilt } from '@/lib/site/serve/start'
import { writeEnglishContent } from './english-content'
import { writeNoticedContent } from './noticed-content'
import { writePseudoContent } from './pseudo-content'
import { ENGLISH_ROOT, INSIGHT_PASSWORD_HASH, SITES, type BuiltSite, type SiteName } from './sites'

// node --import tsx tests/harness/serve-site.ts <name>: builds a site of the tests if it has changed, serves it on a port of its own,
// and tells where, as one line of JSON. Ends when it is told to, or when who started it is gone.
let server: RunningServer | undefined

/** Counting, with numbers that begin anew. */
function counted() {
  const folder = path.join('.signpost', 'sites', 'counted-data')
  rmSync(folder, { recursive: true, force: true })
  return {
    INSIGHT: 'on',
    INSIGHT_PASSWORD_HASH,
    DATA_DIR: path.resolve(folder),
    DATABASE_URL: '',
    OIDC_ISSUER: '',
  }
}
const stop = new AbortController()
// A build that is going on ends by itself when it is told to.
process.on('SIGTERM', () => {
  stop.abort()
  server?.stop()
})
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume()

try {
  const name = process.argv[2] as SiteName
  const { root, basePath } = SITES[name]
  if (name === 'pseudo') writePseudoContent()
  if (name === 'noticed') writeNoticedContent()
  if (root === ENGLISH_ROOT) await writeEnglishContent()
  // A test does not depend on the settings of who runs it.
  Object.assign(process.env, {
    CONTENT_DIR: root,
    SITE_URL: '',
    AUDIENCE: '',
    DRAFTS: '',
    BASE_PATH: basePath,
    ...(name === 'counted' ? counted() : { INSIGHT: '', INSIGHT_URL: '' }),
  })
  const builds = path.join('.signpost', 'sites', name)
  const { paths, settings } = await ensureBuilt(builds, settingsIn(process.env), progress())
  if (stop.signal.aborted) process.exit(1)
  server = startServer(paths, settings, 0)
  const url = `http://localhost:${await server.ready}${basePath}`
  const site: BuiltSite = { name, root: path.resolve(root), distDir: paths.distDir, builds, url }
  console.log(JSON.stringify(site))
  await server.ended
  process.exit(0)
} catch (error) {
  server?.stop()
  fail(
    error instanceof UserError
      ? new UserError(`A site for the tests cannot be built.\n${error.message}`)
      : error,
  )
}
