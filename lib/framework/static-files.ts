import path from 'node:path'

/** Where the built site serves our files: below Next.js's static ones, which its server lets browsers keep for a year. */
export const STATIC_FILES = '_next/static/signpost'

/** The folder of a build whose files its server serves there. */
export function staticFolder(distDir: string): string {
  return path.join(distDir, 'static', path.basename(STATIC_FILES))
}
