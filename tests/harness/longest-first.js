import sequencer from '@jest/test-sequencer'

// Its module was made for `require`.
const Sequencer = sequencer.default ?? sequencer

/** Asks for the real site at once: while its worker waits for the build, the other runs what needs no site. */
const FIRST = 'browser/search'

/** Files that take long, longest first: where no earlier run tells, the last to begin would have one worker wait for the other. */
const LONG = [
  'scripts/check-and-graph',
  'scripts/screenshots.',
  'lib/search/default-content',
  'scripts/desk/git',
  'scripts/package.',
  'scripts/new.',
  'browser/offline',
  'browser/builds',
  'browser/brand',
  'browser/notices',
  'browser/accessibility',
]

/** Where a file stands in a list of parts of paths; behind all of them if in none. */
function placeIn(list, file) {
  const place = list.findIndex((part) => file.includes(`/${part}`))
  return place < 0 ? list.length : place
}

/**
 * What asks for the real site, then what needs no site, then the rest; in each the files that are known to take long come before the
 * others, which stand in Jest's own order, by how long they took last time.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    // `libraries/prepare.js` bundles them, and `start-sites.js` builds their sites: nothing else knows what is run before it is.
    globalThis.signpostTests = tests.map(({ path }) => path)
    const round = ({ path }) =>
      path.includes(`/${FIRST}`) ? 0 : /\/tests\/(?:browser|deep)\//.test(path) ? 2 : 1
    return super
      .sort(tests)
      .sort((a, b) => round(a) - round(b) || placeIn(LONG, a.path) - placeIn(LONG, b.path))
  }
}
