import type { QrCode } from '@/lib/addresses/qr-code'

/** A QR code, a pixel a module. The stylesheet gives it its size, and leaves the room around it that scanners need. */
export function QrImage({ code: { src }, alt, lang }: { code: QrCode; alt: string; lang?: string }) {
  return <img className="qr" src={src} alt={alt} lang={lang} />
}
