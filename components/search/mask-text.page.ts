// A piece of its own, fetched where it is counted what was looked for in vain.
export { masked } from '@/lib/insight/mask'
