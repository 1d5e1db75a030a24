import sequencer from '@jest/test-sequencer'

// Its module was made for `require`.
const Sequencer = sequencer.default ?? sequencer

/** Files that take long, longest first: where no earlier run tells, the last to begin would have one worker wait for the other. */
const LONG = [
  'browser/offline',
  'browser/search',
  'browser/builds',
  'scripts/new',
  'lib/search/default-content',
  'browser/accessibility',
]

/** Jest's own order, by how long files took last time, behind those that are known to be long. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONG.findIndex((name) => path.includes(`/${name}`))
      return place < 0 ? LONG.length : place
    }
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}
