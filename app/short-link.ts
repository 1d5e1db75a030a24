import { shortPath } from '@/lib/site/manifest/manifest'
import { qrCode } from '@/lib/addresses/qr-code'
import { keyOf, type Target } from '@/lib/tree'

/** A step's permanent link; as a QR code where the site's origin is known, for a code holds a whole address. */
export function shortLink(step: Target, origin: string | undefined) {
  const path = shortPath(keyOf(step))
  return origin === undefined ? { path } : { path, url: origin + path, qr: qrCode(origin + path) }
}
