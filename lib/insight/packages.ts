import { createRequire } from 'node:module'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'

// Apart from what uses them: who builds a site that counts nothing does not have them.

/** The packages that counting needs, which are not installed with the engine: PGlite alone is 27 MB. */
export const PACKAGES = {
  local: ['drizzle-orm', '@electric-sql/pglite'],
  server: ['drizzle-orm', 'pg'],
  /** For the page about use, and who may see it. */
  page: ['jose', 'recharts'],
  /** For who signs in by OpenID Connect. */
  provider: ['openid-client'],
}

/**
 * Says which packages are missing that this needs.
 * @throws {UserError}
 */
export function assertInstalled(names: readonly string[]): void {
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'))
  const missing = names.filter((name) => {
    try {
      return resolve(name) === ''
    } catch (error) {
      // One that has no such entrance is there all the same.
      return (error as NodeJS.ErrnoException).code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED'
    }
  })
  if (missing.length > 0)
    throw new UserError(
      `INSIGHT=on needs packages that are not installed: npm install --save-exact ${missing.join(' ')}`,
    )
}
