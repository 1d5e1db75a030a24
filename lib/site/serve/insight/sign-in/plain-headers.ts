import { NOT_SNIFFED } from '@/lib/site/http/headers'

/** Headers of whatever only staff may see. */
export function plainHeaders(type: string): Record<string, string> {
  return {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    [NOT_SNIFFED.key]: NOT_SNIFFED.value,
  }
}
