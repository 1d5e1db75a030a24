import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DIST_VARIABLE } from '@/lib/site/manifest/variables'
import { allPageNames, builtPageFile } from './built-pages'
import { pageName, staticRoutes } from './compiled-routes'
import { isFormer } from './former-pages'
import { LEFT_TO_NEXT } from './next-process'

// The process that renders pages in the folder of a build that has all of a former one already: those that may be others by now. The
// routes are Next.js's compiled ones, but it is not started, which takes longer than some pages. `renderCommand` starts it.

/** From here on Next.js is quicker for all its start: it renders with all processors. */
const MOST_PAGES = 1_000

const distDir = path.join(process.cwd(), process.env[DIST_VARIABLE] ?? '')
const pages = staticRoutes(distDir).flatMap((route) =>
  route.params().map((params) => ({ name: pageName(route, params), params, answer: route.answer })),
)
const names = new Set(pages.map(({ name }) => name))
const before = await allPageNames(distDir)
if (before.length !== names.size || !before.every((name) => names.has(name))) process.exit(LEFT_TO_NEXT)
const anew = pages.filter(({ params: { guide } }) => guide === undefined || !isFormer(guide))
if (anew.length > MOST_PAGES) process.exit(LEFT_TO_NEXT)
for (const { name, params, answer } of anew) {
  const text = await (await answer(params)).text()
  // The file that is there is the former build's, too.
  const file = builtPageFile(distDir, name)
  await rm(file)
  await writeFile(file, text)
}
