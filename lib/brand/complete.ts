import { contrast, mixed, nearestPassing, passes } from './contrast'
import {
  DEFAULT_PALETTE,
  SCHEMES,
  type ChosenColours,
  type ColourName,
  type Colours,
  type Palette,
  type Scheme,
} from './palette'

/** What a site says of its colours. */
export interface ChosenPalette {
  readonly light?: ChosenColours | undefined
  readonly dark?: ChosenColours | undefined
}

/** What stands on what, as text: each colour with those behind it. */
export const TEXT_ON: readonly (readonly [text: ColourName, behind: readonly ColourName[]])[] = [
  ['ink', ['paper', 'plate', 'staff']],
  ['muted', ['paper', 'plate']],
  ['onAccent', ['accent']],
  ['danger', ['plate']],
]
/** Of the numbers on pictures, which their disc is behind. */
export const MARK_TEXT = '#ffffff'

/**
 * A whole palette of the colours that a site chooses. What it does not choose follows from what it does, so that a name with one
 * colour alone has contrast enough; without any it is the default. A dark scheme has the accent of the light one, if it says none.
 */
export function completePalette(chosen: ChosenPalette): Palette {
  const dark = { ...accentOf(chosen.light), ...chosen.dark }
  return { light: complete(chosen.light ?? {}, 'light'), dark: complete(dark, 'dark') }
}

/** All colours of both schemes as a site chose them, in the order in which they are read. */
export function chosenIn(chosen: ChosenPalette): [Scheme, ChosenColours][] {
  return SCHEMES.map((scheme) => [scheme, chosen[scheme] ?? {}])
}

function accentOf({ accent, onAccent, mark }: ChosenColours = {}): ChosenColours {
  return { ...(accent && { accent, ...(onAccent && { onAccent }) }), ...(mark && { mark }) }
}

function complete(chosen: ChosenColours, scheme: Scheme): Colours {
  const base = DEFAULT_PALETTE[scheme]
  const paper = chosen.paper ?? base.paper
  const ink = chosen.ink ?? base.ink
  const ownGround = chosen.paper !== undefined || chosen.ink !== undefined
  const plate =
    chosen.plate ??
    (ownGround ? (scheme === 'light' ? mixed(paper, '#ffffff', 0.6) : mixed(paper, ink, 0.07)) : base.plate)
  const line = chosen.line ?? (ownGround ? mixed(paper, ink, 0.2) : base.line)
  const accent = chosen.accent ?? base.accent
  const onAccent =
    chosen.onAccent ??
    (chosen.accent === undefined ? base.onAccent : best(accent, [ink, paper, '#000000', '#ffffff']))
  const soft = ownGround ? mixed(ink, paper, 0.3) : base.muted
  const muted = chosen.muted ?? nearestPassing(soft, [paper, plate]) ?? ink
  const danger = chosen.danger ?? nearestPassing(base.danger, [plate]) ?? ink
  const staff = chosen.staff ?? (passes(ink, [base.staff]) ? base.staff : plate)
  const mark = chosen.mark ?? base.mark
  return { paper, plate, ink, muted, line, accent, onAccent, danger, mark, staff }
}

/** The first that can be read on a colour, else the one that can be read best. */
function best(behind: string, texts: readonly string[]): string {
  const readable = texts.find((text) => passes(text, [behind]))
  return readable ?? [...texts].sort((a, b) => contrast(b, behind) - contrast(a, behind))[0]!
}
