import { readdirSync } from 'node:fs'
import path from 'node:path'

const testsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name))

const WALKS = ['walks', 'rounds', 'known', 'answer', 'returns', 'via', 'recall', 'random-walks'].map(
  (name) => `tests/lib/tree/${name}.test.ts`,
)

/**
 * What mutation testing looks at, and which tests are to notice: those that say what the module does, without a browser.
 * `npm run test:mutation -- codec` takes one of them.
 */
const MODULES = {
  codec: {
    files: ['lib/tree/via.ts', 'lib/tree/target.ts', 'lib/trail/clicks.ts', 'lib/addresses/clean-code.ts'],
    tests: () => [
      ...WALKS,
      'tests/lib/tree/target.test.ts',
      ...testsIn('tests/lib/trail'),
      ...testsIn('tests/lib/addresses'),
    ],
  },
  replay: {
    files: ['lib/tree/{replay,known,answer,change}.ts'],
    tests: () => WALKS,
  },
  tree: {
    files: ['lib/tree/*.ts', '!lib/tree/{index,types,via,target,replay,known,answer,change}.ts'],
    tests: () => testsIn('tests/lib/tree'),
  },
  navigation: {
    // What takes pages apart and puts them in needs a browser's document: tests/browser/navigation.test.ts.
    files: [
      'components/navigation/{navigation,one-gesture,prefetch,scroll-keeper,early-click,keep-latest}.page.ts',
    ],
    tests: () => testsIn('tests/components/navigation'),
  },
  counts: {
    files: ['lib/insight/*.ts', '!lib/insight/packages.ts'],
    tests: () => testsIn('tests/lib/insight'),
  },
  editions: {
    files: [
      'lib/content/root.ts',
      'lib/content/library/published.ts',
      'lib/content/check/drafts.ts',
      'lib/content/body/notes.ts',
      'lib/site/build/{edition,settings}.ts',
    ],
    tests: () => [
      ...['drafts', 'notes-for-staff', 'notes-left-out', 'without-drafts', 'codes'].map(
        (name) => `tests/lib/content/${name}.test.ts`,
      ),
      ...testsIn('tests/lib/site/build').filter((name) => /(?:settings|edition)\.test/.test(name)),
    ],
  },
}

export const NAMES = Object.keys(MODULES)

/** The module that SIGNPOST_MUTATED names. */
export function moduleAsked() {
  const name = process.env.SIGNPOST_MUTATED ?? ''
  if (!Object.hasOwn(MODULES, name))
    throw new Error(
      `SIGNPOST_MUTATED is "${name}", and there is: ${NAMES.join(', ')}. Use npm run test:mutation.`,
    )
  return { name, files: MODULES[name].files, tests: MODULES[name].tests }
}
