import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import checkFile from 'eslint-plugin-check-file'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** What a folder may not import, by patterns of module names, each with the reason that a person is told. */
function layer(...patterns) {
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] }
}

const noNode = {
  regex: '^(node:|(fs|path|os|child_process|crypto|http|url|stream|worker_threads)(/|$))',
  message: 'This layer runs without Node.js: read files in lib/content and hand the data down.',
}
const noFramework = { regex: '^(next|react|react-dom)(/|$)', message: 'The graph knows no framework.' }

const environment = "[object.name='process'][property.name='env']"
/** Settings are read once, and handed on: `lib/site/build/settings.ts`. */
const unchangedEnvironment = [
  `AssignmentExpression > MemberExpression.left > MemberExpression.object${environment}`,
  `UnaryExpression[operator='delete'] > MemberExpression > MemberExpression.object${environment}`,
  `CallExpression[callee.property.name=/^(?:assign|set|defineProperty|deleteProperty)$/] > MemberExpression.arguments:first-child${environment}`,
].map((selector) => ({
  selector,
  message: 'No process changes its environment: read settings once, hand them on, give them to a child.',
}))

/** Of a module, whether it exports them or not. */
const moduleVariables = ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration'
/** Whoever imports a module must see what it holds: state is of an object that a function makes, as `createNavigation` does. */
const noHiddenState = [
  {
    selector: `${moduleVariables}[kind='let']`,
    message:
      'No module has a variable of its own: let a function make an object that has it, and hand that on.',
  },
  {
    selector: `${moduleVariables} > VariableDeclarator > NewExpression.init[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0]`,
    message:
      'No module fills a map of its own: use createCache with a bound and a reason, or derived (lib/tree).',
  },
  {
    selector: `${moduleVariables} > VariableDeclarator > ArrayExpression.init[elements.length=0]`,
    message:
      'No module fills a list of its own: let a function make an object that has it, and hand that on.',
  },
]

/** What the compiler calls `any` goes no further. */
const unsafe = ['argument', 'assignment', 'call', 'member-access', 'return'].map(
  (use) => `@typescript-eslint/no-unsafe-${use}`,
)

function off(rules) {
  return Object.fromEntries(rules.map((rule) => [rule, 'off']))
}

/** Rules that ask the compiler. Left out are those that forbid what we do on purpose: spread a text into its signs, give a method of an object without `this` away. */
const rulesWithTypes = {
  ...Object.fromEntries(
    [
      'await-thenable',
      'dot-notation',
      'no-array-delete',
      'no-base-to-string',
      'no-deprecated',
      'no-floating-promises',
      'no-for-in-array',
      'no-misused-promises',
      'no-redundant-type-constituents',
      'no-unnecessary-boolean-literal-compare',
      'no-unnecessary-condition',
      'no-unnecessary-template-expression',
      'no-unnecessary-type-arguments',
      'no-unnecessary-type-assertion',
      'non-nullable-type-assertion-style',
      'only-throw-error',
      'prefer-find',
      'prefer-includes',
      'prefer-optional-chain',
      'prefer-promise-reject-errors',
      'prefer-regexp-exec',
      'prefer-string-starts-ends-with',
      'restrict-plus-operands',
      'return-await',
    ].map((rule) => [`@typescript-eslint/${rule}`, 'error']),
  ),
  ...Object.fromEntries(unsafe.map((rule) => [rule, 'error'])),
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // An empty text is often as good as none, and so is what is not true.
  '@typescript-eslint/prefer-nullish-coalescing': [
    'error',
    { ignorePrimitives: { string: true, boolean: true } },
  ],
}

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.signpost/',
      'out/',
      'coverage/',
      'content/',
      'tests/fixtures/',
      'public/',
      'next-env.d.ts',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 250],
      eqeqeq: 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
      // noUncheckedIndexedAccess makes the compiler doubt what a line above has settled; `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // TypeScript's own noUnused… see more, and name unused parameters with a leading underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: rulesWithTypes,
  },
  {
    // What comes from JSON, or from a page, is looked at as it is: a test fails where it is otherwise.
    files: ['tests/**'],
    rules: { ...off(unsafe) },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    rules: {
      // Safari forgets that an unstyled list is a list, unless it says so.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      // A box that scrolls sideways must be reachable with the keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'group'], tags: [] }],
    },
  },
  { files: ['lib/tree/**'], rules: layer(noNode, noFramework) },
  { files: ['components/**'], rules: layer(noNode) },
  {
    files: ['app/**'],
    rules: { 'max-lines': ['error', 60], ...layer(noNode) },
  },
  // A list of messages, one a line.
  { files: ['lib/messages/??.ts'], rules: { 'max-lines': 'off' } },
  { files: ['scripts/*.ts'], rules: { 'max-lines': ['error', 60] } },
  {
    files: ['app/**', 'components/**', 'elements/**', 'lib/**', 'scripts/**'],
    rules: { 'no-restricted-syntax': ['error', ...unchangedEnvironment, ...noHiddenState] },
  },
  { files: ['tests/**'], languageOptions: { globals: globals.jest } },
  {
    files: ['{app,bin,components,elements,lib,scripts,tests}/**', '*.{js,mjs}'],
    plugins: { 'check-file': checkFile },
    rules: {
      // What stands between two dots says where a file runs: .page, .element, .worker.
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,js,mjs}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': [
        'error',
        { '{components,lib,scripts,tests}/**/!(__snapshots__)': 'KEBAB_CASE' },
      ],
    },
  },
  prettier,
)
