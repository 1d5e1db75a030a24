import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
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
const noApp = { regex: '^(@/|(\\.\\./)+)app(/|$)', message: 'Arrows point down: only routes know routes.' }
const noComponents = {
  regex: '^(@/|(\\.\\./)+)components(/|$)',
  message: 'lib holds what is true, not how it looks.',
}
const noScripts = {
  regex: '^(@/|(\\.\\./)+)scripts(/|$)',
  message: 'scripts are entrances: nothing imports them.',
}
const noFramework = { regex: '^(next|react|react-dom)(/|$)', message: 'The graph knows no framework.' }
const noBuild = {
  regex: '^@/lib/(build|browser|screens)(/|$)',
  message: 'Pages do not know how they are built.',
}
const noTests = { regex: '^(@/|(\\.\\./)+)tests(/|$)', message: 'Only tests know tests.' }

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
      ...layer(noApp, noScripts, noTests),
    },
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
  { files: ['lib/**'], rules: layer(noApp, noComponents, noScripts, noTests) },
  {
    files: ['lib/tree/**'],
    rules: layer(noNode, noFramework, noApp, noComponents, noScripts, noTests, noBuild),
  },
  {
    files: ['components/**'],
    rules: layer(noNode, noApp, noScripts, noTests, noBuild, {
      regex: '^(@/|(\\.\\./)+)lib/(content|assets)(/|$)',
      allowTypeImports: true,
      message: 'Components get plain data: the route reads it and hands it down.',
    }),
  },
  {
    files: ['app/**'],
    rules: { 'max-lines': ['error', 60], ...layer(noNode, noScripts, noTests, noBuild) },
  },
  { files: ['scripts/**'], rules: { 'max-lines': ['error', 60], ...layer(noApp, noComponents, noTests) } },
  { files: ['tests/**'], languageOptions: { globals: globals.jest }, rules: layer(noScripts) },
  prettier,
)
