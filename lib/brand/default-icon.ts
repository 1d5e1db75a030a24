import type { Colours, Palette, Scheme } from './palette'

/**
 * The sign of a site that has none of its own, in its colours: a post with one action link each way. As SVG.
 * @param schemes those that readers may get; of two the device decides
 */
export function defaultIcon(palette: Palette, [first = 'light', other]: readonly Scheme[]): string {
  const post = ({ ink }: Colours) => `path{fill:${ink};stroke:${ink}}`
  const { accent } = palette[first]
  const dark = other ? `@media(prefers-color-scheme:dark){${post(palette[other])}}` : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>${post(palette[first])}${dark}.y{fill:${accent}}</style>`,
    '<path stroke="none" d="M10.5 0h3v24h-3z"/><path class="y" stroke-width="2" d="M3.5 3h13.6l3.9 3.5-3.9 3.5H3.5z"/>',
    '<path stroke-width="2" d="M20.5 13H6.9L3 16.5 6.9 20h13.6z"/></svg>',
  ].join('')
}
