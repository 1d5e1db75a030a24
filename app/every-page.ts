import type { Metadata, Viewport } from 'next'
import { basePath } from '@/lib/base-path'

/** What every page says of itself. The colours are those of `--color-paper`. */
export const everyPage = {
  icon: `${basePath()}/icon.svg`,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ec' },
    { media: '(prefers-color-scheme: dark)', color: '#16140f' },
  ],
} as const

/** Where every page of a language says what a device needs to have the site among its programs. */
export function manifestIn(lang: string): string {
  return `${basePath()}/${lang}.webmanifest`
}

/** The same for pages whose head Next.js writes. */
export const metadata: Metadata = { icons: everyPage.icon }

/** For every one of these in a language. */
export function metadataIn(lang: string): Metadata {
  return { ...metadata, manifest: manifestIn(lang) }
}

/** For every one of these. */
export const viewport: Viewport = {
  colorScheme: everyPage.colorScheme,
  themeColor: [...everyPage.themeColor],
}
