import type { QrCode } from '@/lib/qr/qr'

/** A QR code, a pixel a module. The stylesheet makes it larger, and leaves the room around it that scanners need. */
export function QrImage({ code: { src, size }, alt }: { code: QrCode; alt: string }) {
  return <img className="qr" src={src} width={size} height={size} alt={alt} />
}
