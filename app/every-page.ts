import type { Metadata, Viewport } from 'next'
import { basePath } from '@/lib/base-path'

/** For every page. */
export const metadata: Metadata = { icons: `${basePath()}/icon.svg` }

/** For every page of a language: what a device needs to have the site among its programs. */
export function metadataIn(lang: string): Metadata {
  return { ...metadata, manifest: `${basePath()}/${lang}.webmanifest` }
}

/** For every page. The colours are those of `--color-paper`. */
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ec' },
    { media: '(prefers-color-scheme: dark)', color: '#16140f' },
  ],
}
