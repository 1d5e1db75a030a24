import type { ReactNode } from 'react'
import type { PictureView } from '@/lib/site/pictures/view'
import { spokenAttributes, messages } from '@/lib/messages'
import { SizedPicture } from './sized-picture'

interface FigureProps {
  lang: string
  picture: PictureView
  alt: string
  /** How wide the picture will be, as the attribute `sizes`. */
  sizes: string
  eager?: boolean
  /** What is drawn over the picture. */
  marks?: ReactNode
}

/** A picture that can be seen larger: with our module in a dialog, without it as the file itself. */
export function Figure({ lang, picture, alt, sizes, eager, marks }: FigureProps) {
  const say = messages(lang)
  return (
    // Small pictures keep small discs: there is no room for larger ones.
    <figure className="screenshot" data-small={picture.shown.width < 480 ? '' : undefined}>
      <div className="picture-frame">
        <SizedPicture picture={picture} alt={alt} sizes={sizes} eager={eager} />
        {marks}
      </div>
      <figcaption>
        {picture.drawn && (
          <span data-drawing="" {...spokenAttributes(lang)}>
            {say.drawing}
          </span>
        )}
        <a className="enlarge" href={picture.src} {...spokenAttributes(lang)}>
          {say.enlarge}
          <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden="true">
            <path d="M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7" />
          </svg>
        </a>
      </figcaption>
    </figure>
  )
}
