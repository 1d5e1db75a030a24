/** What runs in the page, in a custom element, or in the service worker. */
const PAGE = '\\.(page|element)\\.tsx?$'
const WORKER = '\\.worker\\.ts$'
/** What is handed over as types alone leaves nothing behind. */
const real = { dependencyTypesNot: ['type-only'] }

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that import each other are one: merge them, or move what both need to a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-between-folders',
      severity: 'error',
      scope: 'folder',
      comment:
        'Folders that import each other cannot be read one at a time: move the file that closes the circle.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'lib-imports-up',
      severity: 'error',
      comment: 'lib holds what is true, not how it looks, nor who asks for it.',
      from: { path: '^lib/' },
      to: { path: '^(app|components|scripts|tests)/' },
    },
    {
      name: 'components-import-up',
      severity: 'error',
      comment: 'Components get plain data: the route reads it and hands it down.',
      from: { path: '^components/' },
      to: { path: '^(app|scripts|tests)/' },
    },
    {
      name: 'app-imports-aside',
      severity: 'error',
      comment: 'A page knows neither commands nor tests.',
      from: { path: '^app/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'scripts-import-aside',
      severity: 'error',
      comment: 'A command stands on lib, not on pages.',
      from: { path: '^scripts/' },
      to: { path: '^(app|components|tests)/' },
    },
    {
      name: 'entrance-imported',
      severity: 'error',
      comment: 'scripts/*.ts are entrances: what others need stands in a folder beside them.',
      from: { pathNot: '^bin/' },
      to: { path: '^scripts/[^/]+$' },
    },
    {
      name: 'pages-know-no-build',
      severity: 'error',
      comment:
        'Pages do not know how they are built, served or exported: lib/site/manifest tells them what they need.',
      from: { path: '^(app|components)/' },
      to: { path: '^lib/(command|site/(build|serve|export))/' },
    },
    {
      name: 'content-has-one-door',
      severity: 'error',
      comment: 'Import @/lib/content: what is behind its index may change.',
      from: { pathNot: '^(lib/content|tests)/' },
      to: { path: '^lib/content/', pathNot: '^lib/content/index\\.ts$' },
    },
    {
      name: 'components-read-no-files',
      severity: 'error',
      comment: 'Components get plain data: the route reads it and hands it down.',
      from: { path: '^components/' },
      to: { path: '^lib/(content|site/manifest)/', ...real },
    },
    {
      name: 'page-reaches-for-the-server',
      severity: 'error',
      comment: 'What runs in the page or the worker has neither files nor the content.',
      from: { path: [PAGE, WORKER] },
      to: { path: '^lib/(command|content|site/(build|export|http|manifest|serve))/', ...real },
    },
    {
      name: 'page-reaches-for-node',
      severity: 'error',
      comment: 'What runs in the page or the worker has no Node.js.',
      from: { path: [PAGE, WORKER, '^lib/(addresses|language|trail|tree)/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-reaches-for-the-page',
      severity: 'error',
      comment:
        'A file without .page, .element or .worker in its name runs where there is no document. Rename it, or hand the data over.',
      from: { pathNot: [PAGE, WORKER, '^tests/'] },
      to: { path: [PAGE, WORKER], ...real },
    },
    {
      name: 'worker-and-page-apart',
      severity: 'error',
      comment: 'Page and service worker talk by messages alone: lib/site/service-worker/protocol.ts.',
      from: { path: PAGE },
      to: { path: WORKER },
    },
    {
      name: 'page-and-worker-apart',
      severity: 'error',
      comment: 'Page and service worker talk by messages alone: lib/site/service-worker/protocol.ts.',
      from: { path: WORKER },
      to: { path: PAGE },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: a circle of types is one to the reader, too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
