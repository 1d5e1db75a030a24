import { z } from 'zod'
import { COLOURS, type ColourName } from '@/lib/brand/palette'
import { localised, text } from './words'

const PICTURE = 'a picture of the content folder, such as brand/logo.svg (SVG, PNG or WebP)'
const FONT = 'a font file of the content folder, such as brand/text.woff2'

/** A path within the content root, with slashes, that leads nowhere else. */
function isInside(file: string): boolean {
  return (
    !/^[/\\]|^[a-z]+:|\\/i.test(file) && !file.split('/').some((part) => part === '' || /^\.+$/.test(part))
  )
}

function fileOf(endings: RegExp, expected: string) {
  return text()
    .refine((file) => isInside(file) && endings.test(file), `expected ${expected}, found $found.`)
    .meta({ expected })
}

function picture() {
  return fileOf(/\.(?:svg|png|webp)$/i, PICTURE)
}

function font() {
  return fileOf(/\.woff2$/i, FONT)
}

const colour = z
  .string()
  .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'expected a colour such as #0b5fff, found $found.')
  .transform((short) => (short.length === 4 ? short.replace(/[^#]/g, '$&$&') : short).toLowerCase())
  .meta({ expected: 'a colour such as #0b5fff' })

const colours = z
  .strictObject(
    Object.fromEntries(COLOURS.map((name) => [name, colour.optional()])) as Record<
      ColourName,
      z.ZodOptional<typeof colour>
    >,
  )
  .meta({ expected: 'colours by what they are for: {"accent": "#0b5fff"}' })

/** What a site looks like, in site.json. */
export const brandSchema = z
  .strictObject({
    logo: picture().optional(),
    logoDark: picture().optional(),
    icon: picture().optional(),
    colours: colours.optional(),
    coloursDark: colours.optional(),
    font: z
      .union([font(), z.array(font()).min(1)])
      .transform((files) => [files].flat())
      .meta({ expected: 'a font file, or a list of them: ["brand/text.woff2"]' })
      .optional(),
  })
  .meta({ expected: 'what the site looks like: logo, icon, colours, font' })

/** What the home page says above the search. */
export const homeSchema = z
  .strictObject({ heading: localised().optional(), lead: localised().optional() })
  .meta({ expected: 'what the home page says: heading and lead, each by language' })
