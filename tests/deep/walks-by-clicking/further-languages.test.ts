import { testWalksByClicking } from '../../harness/walks-by-clicking'

testWalksByClicking((place) => place > 1)

// A file without a test is none, and a site may have two languages.
test('no walk of a further language is left out', () => undefined)
