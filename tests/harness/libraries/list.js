/** Packages that take long to load, and which modules of ours import. None asks by `instanceof` what it is given, as those do that take a `RegExp` or a `Date`. */
export const LIBRARIES = [
  ...['@dagrejs/dagre', '@eslint-community/regexpp', 'acorn'],
  ...['decode-named-character-reference', 'fastest-levenshtein', 'github-slugger'],
  ...['hast-util-from-html', 'hast-util-select', 'hast-util-to-html', 'hast-util-to-jsx-runtime'],
  ...['hast-util-to-mdast', 'hast-util-to-string', 'jsonc-parser'],
  ...['mdast-util-from-markdown', 'mdast-util-gfm', 'mdast-util-mdx', 'mdast-util-to-hast'],
  ...['mdast-util-to-markdown', 'mdast-util-to-string', 'micromark-extension-cjk-friendly'],
  ...['micromark-extension-cjk-friendly-gfm-strikethrough', 'micromark-extension-gfm-autolink-literal'],
  ...[
    'micromark-extension-gfm-footnote',
    'micromark-extension-gfm-table',
    'micromark-extension-gfm-task-list-item',
  ],
  ...['micromark-extension-mdx-expression', 'micromark-extension-mdx-jsx', 'micromark-extension-mdx-md'],
  ...['micromark-extension-mdxjs-esm', 'micromark-util-combine-extensions', 'mrmime', 'negotiator'],
  ...['p-map', 'pino', 'playwright-core', 'react', 'react-dom/server'],
  ...['react/jsx-runtime', 'recharts', 'semver', 'sharp', 'simple-git', 'sirv'],
  ...['unist-util-visit', 'uqr', 'vfile-location', 'vfile-message', 'write-file-atomic', 'yaml', 'zod'],
  ...['client/index', 'client/stdio', 'client/streamableHttp', 'inMemory', 'server/mcp', 'server/stdio']
    .concat('server/streamableHttp', 'types')
    .map((name) => `@modelcontextprotocol/sdk/${name}.js`),
  '@modelcontextprotocol/ext-apps/server',
]

/**
 * What Jest's own part in each test file needs to print, to keep snapshots and to name tests, which is most of it. What compares values by
 * the classes of the file's context, and what knows which test runs, stays the file's own: `expect` and `jest-circus`.
 */
export const OF_JEST = [
  ...['jest-each', 'jest-matcher-utils', 'jest-message-util', 'jest-snapshot', 'jest-util', 'pretty-format'],
  ...['pure-rand', 'stack-utils'],
]

/** The name of a stub. */
export function fileOf(name, ending) {
  return `${name.replaceAll('/', '+')}.${ending}`
}
