import type { Metadata, Viewport } from 'next'
import { basePath } from '@/lib/base-path'

/** For every page that has an address. */
export const metadata: Metadata = { icons: `${basePath()}/icon.svg` }

/** For every page. The colours are those of `--color-paper`. */
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ec' },
    { media: '(prefers-color-scheme: dark)', color: '#16140f' },
  ],
}
