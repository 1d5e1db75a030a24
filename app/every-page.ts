import type { Metadata, Viewport } from 'next'

/** For every page that has an address. */
export const metadata: Metadata = { icons: '/icon.svg' }

/** For every page. The colours are those of `--color-paper`. */
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ec' },
    { media: '(prefers-color-scheme: dark)', color: '#16140f' },
  ],
}
