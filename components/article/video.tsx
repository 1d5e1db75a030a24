import { posterSource, type PictureView } from '@/lib/site/pictures/view'
import { spokenAttributes, messages } from '@/lib/messages'

export interface VideoProps {
  lang: string
  alt: string
  /** The address of its file; without one, which only happens while it is being written, there is none. */
  src?: string
  /** The same with the site's origin, for paper. */
  whole?: string
  /** Of its captions; empty where nothing is said. */
  captions?: string
  bytes: number
  poster: PictureView | undefined
}

/**
 * A film of the site, played where it stands. Nothing but its poster is loaded before that, which also keeps its room; how much
 * there is to load is said below it. On paper it is its poster, and where to see it.
 */
export function Video({ lang, alt, src, whole, captions, bytes, poster }: VideoProps) {
  const say = messages(lang).video
  if (!src) return <p className="notice">{alt}</p>
  const { width, height } = poster?.shown ?? { width: 1280, height: 720 }
  return (
    <figure className="video">
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- the check wants captions wherever there is sound */}
      <video
        {...{ width, height, src }}
        controls
        playsInline
        preload="none"
        aria-label={alt}
        poster={poster && posterSource(poster)}
      >
        {captions && <track kind="captions" src={captions} srcLang={lang} label={say.captions} />}
      </video>
      <figcaption>
        <a href={src} data-address={whole} {...spokenAttributes(lang)}>
          {say.name(megabytes(bytes, lang))}
        </a>
        <span role="status" data-failed={say.failed} {...spokenAttributes(lang)} />
      </figcaption>
    </figure>
  )
}

function megabytes(bytes: number, lang: string): string {
  const unit = { style: 'unit', unit: 'megabyte', unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(lang, unit).format(Math.max(bytes / 1e6, 0.1))
}
