import { OTHERS, testNaming } from '@/tests/harness/naming-mistakes'

testNaming(OTHERS)
