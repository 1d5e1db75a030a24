import { testWalksByClicking } from '../harness/walks-by-clicking'

testWalksByClicking((place) => place === 0)
