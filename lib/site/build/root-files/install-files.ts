import { homeAddress } from '@/lib/addresses'
import { basePath } from '@/lib/addresses/base-path'
import { siteName, type Content } from '@/lib/content'
import { direction } from '@/lib/messages'
import type { Icons } from './icons'

/** What a device needs to have the site among its programs: its icons, and for each language a manifest that names them. */
export function installFiles(
  content: Content,
  { files: icons, ground }: Icons,
): Map<string, string | Buffer> {
  const files = new Map(icons)
  const address = (name: string) => `${basePath()}/${name}`
  for (const lang of content.languages) {
    const manifest = {
      ...{ name: siteName(content.site, lang), lang, dir: direction(lang), id: `${basePath()}/` },
      ...{ start_url: homeAddress(lang), scope: `${basePath()}/`, display: 'minimal-ui' },
      ...{ background_color: ground, theme_color: ground },
      icons: [
        { src: address('icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: address('icon-512.png'), sizes: '512x512', type: 'image/png' },
        { src: address('icon-maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ...(icons.has('icon.svg') ? [{ src: address('icon.svg'), sizes: 'any', type: 'image/svg+xml' }] : []),
      ],
    }
    files.set(`${lang}.webmanifest`, JSON.stringify(manifest))
  }
  return files
}
