import type { PictureView } from '@/lib/site/pictures/view'
import { Notice } from '@/components/site-frame/notice'
import { sizesOf } from '@/lib/site/pictures/sizes'
import { Figure } from './figure'
import { Marks } from './marks'

/** A picture of a text, and what the text says of it. */
export interface PictureOnPage extends PictureView {
  /** Which of the text's pictures it is, from 1. */
  readonly ordinal: number
  /** Whether it is in a part for one interface, a tab or what is folded away: it may be hidden. */
  readonly inPart: boolean
  /** What the text calls each mark. */
  readonly names: ReadonlyMap<number, string>
  /** What the page calls each mark, where that is not its own number. */
  readonly labels: ReadonlyMap<number, number>
}

interface ScreenshotProps {
  lang: string
  /** Undefined where it is missing, which only happens while it is being written. */
  picture: PictureOnPage | undefined
  alt: string
  /** Whether it stands beside a list, see `Beside`. */
  beside: boolean
}

/** A picture with its marks, and the way to see it larger. */
export function Screenshot({ lang, picture, alt, beside }: ScreenshotProps) {
  if (!picture) return <Notice>{alt}</Notice>
  const { ordinal, marks, names, labels, shown, inPart } = picture
  return (
    <Figure
      lang={lang}
      picture={picture}
      alt={alt}
      sizes={sizesOf(shown, beside)}
      // A hidden part's picture must not be fetched, and only lazy ones are left alone when they are hidden.
      eager={ordinal === 1 && !inPart}
      marks={<Marks {...{ ordinal, marks, names, labels }} />}
    />
  )
}
