/** What can be typed behind `signpost`, each with what the help says of it. All but `serve` and `mcp` read the content folder. */
export const COMMANDS = {
  dev: 'shows the pages as you write them',
  desk: 'opens the writers’ desk: the tree, its steps and their pages, without a terminal',
  check: 'lists everything that is wrong with the content (--json, --coverage)',
  build: 'builds the site',
  start: 'serves the site on PORT, or 3000; builds it first if something has changed',
  export: 'writes the site as plain files, for any web server, into out/',
  serve: 'serves what export wrote',
  new: 'makes what you begin with: site <folder>, guide <id>, step <guide>/<id>, words <language>',
  links: 'gives new steps their permanent short links; run it before you publish',
  graph: 'prints the tree of a guide: graph <guide> (--json, --dot)',
  scenarios: 'adds recorded walks (--fill), or tries them out (--mutate)',
  changes:
    'says what became of the tree since a Git revision, in words and pictures: changes main (--html, --markdown)',
  import: 'makes a draft guide of an article, a table or a flowchart: import <file>',
  mark: 'opens a page that places the marks of a screenshot: mark <picture.png>',
  screenshots: 'draws the pictures of content/screens (--check)',
  pdf: 'writes a guide as a PDF: pdf <guide>',
  insight: 'prints what became of readers, where that is counted (answer, export, remove, purge, password)',
  mcp: 'lets an assistant on this machine walk the guides, by the Model Context Protocol',
} as const

export type CommandName = keyof typeof COMMANDS

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

/** What a command needs beside the engine's own packages, and in which packages that is. */
interface Needed {
  readonly what: string
  readonly packages: readonly string[]
}

/** Of 70 MB. */
const BROWSER: Needed = { what: 'a browser', packages: ['@sparticuz/chromium', 'playwright-core', 'tar-fs'] }

export const NEEDED: Partial<Record<CommandName, Needed>> = {
  pdf: BROWSER,
  screenshots: BROWSER,
  // The database itself is named by a message of its own: it is one of two.
  insight: { what: 'what reads a database', packages: ['drizzle-orm'] },
}

/** What `signpost --help` prints. */
export function helpText(version: string): string {
  const width = Math.max(...Object.keys(COMMANDS).map(({ length }) => length))
  return [
    `Signpost ${version}: a support knowledge base whose articles are guided decision trees.`,
    '',
    'signpost <command>   in a folder with content/',
    '',
    ...Object.entries(COMMANDS).map(([name, does]) => `  ${name.padEnd(width)}  ${does}`),
    '',
    'CONTENT_DIR, SITE_URL, AUDIENCE, DRAFTS, BASE_PATH, INSIGHT, PORT and OUT_DIR set the rest: see README.md.',
  ].join('\n')
}
