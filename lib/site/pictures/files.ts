import { createHash } from 'node:crypto'
import { widthsOf, type Size } from './sizes'

export type Format = 'avif' | 'webp' | 'png'

/** One of the files that a picture is made into. */
export interface PictureFile {
  readonly name: string
  readonly format: Format
  /** In pixels. */
  readonly width: number
}

/** What `<picture>` needs. */
export interface Sources {
  /** Values of `srcset`, the better format first. */
  readonly alternatives: readonly { readonly type: string; readonly srcSet: string }[]
  /** Address of the PNG, for browsers that know none of them. */
  readonly src: string
}

/** Counts up when `encode.ts` makes other files of the same PNG: they then have other names. */
const RECIPE = 1

/** Sixteen hexadecimal digits that change with the picture. */
export function hashOf(png: Buffer): string {
  return createHash('sha256').update(`${RECIPE}\n`).update(png).digest('hex').slice(0, 16)
}

/** All files that a picture is made into: AVIF and WebP in each of its widths, and one PNG. */
export function filesOf(size: Size, hash: string): PictureFile[] {
  const widths = widthsOf(size)
  const modern = (['avif', 'webp'] as const).flatMap((format) => widths.map((width) => ({ format, width })))
  return [...modern, { format: 'png' as const, width: widths.at(-1)! }].map((file) => ({
    ...file,
    name: `${hash}-${file.width}.${file.format}`,
  }))
}

/**
 * The addresses of a picture's files.
 * @param folder the address of the folder that they lie in, with a slash at its end
 */
export function sourcesOf(size: Size, hash: string, folder: string): Sources {
  const files = filesOf(size, hash)
  const srcSet = (format: Format) =>
    files
      .filter((file) => file.format === format)
      .map(({ name, width }) => `${folder}${name} ${width}w`)
      .join(', ')
  const alternatives = (['avif', 'webp'] as const).map((format) => ({
    type: `image/${format}`,
    srcSet: srcSet(format),
  }))
  return { alternatives, src: folder + files.at(-1)!.name }
}
