// What our commands tell the processes of Next.js: only their environment reaches next.config.js and the routes.

/** Names the build's folder to next.config.js, and to our commands the folder of all builds. Tests have several side by side. */
export const DIST_VARIABLE = 'SIGNPOST_DIST'

/** Names the manifest: the file with what a build tells the pages: see `lib/site/manifest/manifest.ts`. */
export const MANIFEST_VARIABLE = 'SIGNPOST_PREPARED'

/** Names the file that says which pages of a former build are taken over: see `lib/framework/former-pages.ts`. */
export const FORMER_VARIABLE = 'SIGNPOST_FORMER_PAGES'
