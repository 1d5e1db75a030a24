/**
 * The colours of a site, each by what it is for. This is the one place that has them: stylesheets say `palette(ink)`, and the
 * build puts the colour there; the web manifest, the browser's frame and the default icon take theirs from here, too.
 */
export const COLOURS = [
  'paper',
  'plate',
  'ink',
  'muted',
  'line',
  'accent',
  'onAccent',
  'danger',
  'mark',
  'staff',
] as const

export type ColourName = (typeof COLOURS)[number]

/** Each as `#rrggbb`. */
export type Colours = Readonly<Record<ColourName, string>>

/** What a site chooses of them. */
export type ChosenColours = Readonly<Partial<Colours>>

export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]
export type Palette = Readonly<Record<Scheme, Colours>>

/** Which colours readers get: as their device says, one kind alone, or what they choose. */
export const THEMES = ['auto', 'light', 'dark', 'switch'] as const
export type Theme = (typeof THEMES)[number]

/** Warm paper, near-black ink, and one accent: the yellow of a painted waymark. */
export const DEFAULT_PALETTE: Palette = {
  light: {
    ...{ paper: '#faf6ec', plate: '#fffdf8', ink: '#1c1a15', muted: '#5d574a', line: '#d9d1be' },
    ...{ accent: '#ffc61a', onAccent: '#1c1a15', danger: '#b4141e', mark: '#c8102e', staff: '#e3e9f2' },
  },
  dark: {
    ...{ paper: '#16140f', plate: '#24211a', ink: '#f4eee0', muted: '#b9b1a0', line: '#413c31' },
    ...{ accent: '#ffc933', onAccent: '#1c1a15', danger: '#ff9a8f', mark: '#d92440', staff: '#1d2735' },
  },
}

/** The schemes that readers of a site may get. */
export function schemesOf(theme: Theme): readonly Scheme[] {
  return theme === 'light' || theme === 'dark' ? [theme] : SCHEMES
}
