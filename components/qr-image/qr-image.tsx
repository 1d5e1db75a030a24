import type { QrCode } from '@/lib/addresses/qr-code'

/** A QR code, a pixel a module. The stylesheet makes it larger, and leaves the room around it that scanners need. */
export function QrImage({ code: { src, size }, alt, lang }: { code: QrCode; alt: string; lang?: string }) {
  return <img className="qr" src={src} width={size} height={size} alt={alt} lang={lang} />
}
