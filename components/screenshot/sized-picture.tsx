import type { PictureView } from '@/lib/site/pictures/view'

interface PictureProps {
  picture: PictureView
  alt: string
  /** How wide it will be, as the attribute `sizes`. */
  sizes: string
  /** For what is seen as soon as the page is: it is then not left until it comes near the screen. */
  eager?: boolean
}

/** A picture in the smallest file that the browser knows and that is sharp. It takes its room before it is there. */
export function SizedPicture({ picture, alt, sizes, eager = false }: PictureProps) {
  const { alternatives, src, shown } = picture
  return (
    <picture>
      {alternatives.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        src={src}
        alt={alt}
        width={shown.width}
        height={shown.height}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
      />
    </picture>
  )
}
