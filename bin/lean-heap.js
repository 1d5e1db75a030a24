// Loaded before all else by the processes of a build. V8 lets a heap grow up to fourfold before it looks for what nobody needs any
// more, where the machine has much memory; three such processes at a time are more than a small machine has.
import { setFlagsFromString } from 'node:v8'

/** How much a heap may grow over what was in use, in per cent, before garbage is collected. */
const GROWTH = 75

setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
