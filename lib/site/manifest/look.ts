import { z } from 'zod'

const logoSchema = z.object({
  src: z.string(),
  /** In CSS pixels. */
  width: z.number(),
  height: z.number(),
  /** Address of the one for dark colours. */
  dark: z.string().optional(),
})

/** A site's logo, in the head of every page. */
export type Logo = z.infer<typeof logoSchema>

export const lookSchema = z.object({
  /** The schemes that readers may get, as browsers are told them. */
  colorScheme: z.string(),
  /** The colour of the browser's own frame, by what it is for. */
  themeColor: z.array(z.object({ media: z.string().optional(), color: z.string() })),
  /** Name of the icon that pages link, at the root of the site. */
  icon: z.string(),
  logo: logoSchema.optional(),
  /** Whether readers choose between light and dark. */
  switchable: z.boolean(),
})

/** What pages say of themselves and show of the site's brand. */
export type Look = z.infer<typeof lookSchema>
