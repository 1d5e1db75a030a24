import { basePath } from '@/lib/addresses/base-path'
import { manifest } from '@/lib/site/manifest/manifest'

/** What every page says of itself. */
export function everyPage() {
  const { icon, colorScheme, themeColor } = manifest().look
  return { icon: `${basePath()}/${icon}`, colorScheme, themeColor }
}

/** Where every page of a language says what a device needs to have the site among its programs. */
export function manifestIn(lang: string): string {
  return `${basePath()}/${lang}.webmanifest`
}
