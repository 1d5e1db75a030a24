import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { SiteFiles } from '../network/site-files'
import { isPage } from './plain-page'

const compress = promisify(brotliCompress)
/** Of base64, six bits in each eight say something. */
const SHARE = 0.76

/**
 * Pages with as many bytes of HTML, compressed with brotli, as the same pages of another site: what they lack is filled, before
 * what they say, with bytes that do not compress. Shows what of a difference in time is only a difference in weight.
 * @param files the lighter pages
 * @param heavier the other site
 */
export function asHeavy(files: SiteFiles, heavier: SiteFiles): SiteFiles {
  return async (address) => {
    const own = await files(address)
    const other = isPage(address) ? await heavier(address) : undefined
    if (!own || !other) return own
    const [light, heavy] = await Promise.all([compress(own.body), compress(other.body)])
    const lacking = Math.max(0, Math.round((heavy.length - light.length) / SHARE))
    const filling = randomBytes(lacking).toString('base64').slice(0, lacking)
    return { ...own, body: Buffer.from(own.body.toString().replace('<header>', `<!--${filling}--><header>`)) }
  }
}
