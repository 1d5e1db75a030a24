import { completePalette } from '@/lib/brand/complete'
import { schemesOf, type Palette, type Theme } from '@/lib/brand/palette'
import type { Content } from '@/lib/content'
import type { Look } from '@/lib/site/manifest/look'
import { brandFiles, type BrandFiles } from './brand-files'
import { iconFile } from './root-files/icons'

/** What a site looks like: for its stylesheets, its pages and its icons. */
export interface SiteLook {
  palette: Palette
  theme: Theme
  brand: BrandFiles
  /** What pages know of it. */
  look: Look
}

/**
 * The look of a site, by its site.json.
 * @param base address of the folder of files that pages load
 * @throws {UserError} where a file of the brand cannot be read as what it is
 */
export async function siteLook({ site, root }: Content, base: string): Promise<SiteLook> {
  const { brand = {}, theme = 'auto' } = site
  const palette = completePalette({ light: brand.colours, dark: brand.coloursDark })
  const files = await brandFiles(root, brand, base)
  const schemes = schemesOf(theme)
  const themeColor = schemes.map((scheme) => ({
    ...(schemes.length > 1 && { media: `(prefers-color-scheme: ${scheme})` }),
    color: palette[scheme].paper,
  }))
  const { logo } = files
  return {
    ...{ palette, theme, brand: files },
    look: {
      ...{
        colorScheme: schemes.join(' '),
        themeColor,
        icon: iconFile(brand),
        switchable: theme === 'switch',
      },
      ...(logo && { logo }),
    },
  }
}
