interface SiteLogoProps {
  src: string
  /** In CSS pixels. */
  width: number
  height: number
  /** The one for dark colours, where there is another. */
  dark?: string | undefined
  /** Whether readers choose between light and dark: then rules of the page show one of the two, not the device. */
  switchable: boolean
}

/** The site's own logo. The site's name stands beside it, so it says nothing itself. */
export function SiteLogo({ src, width, height, dark, switchable }: SiteLogoProps) {
  const size = { width, height, decoding: 'async' as const }
  if (dark === undefined) return <img src={src} alt="" {...size} />
  if (switchable)
    return (
      <>
        <img src={src} alt="" {...size} loading="lazy" data-scheme="light" />
        <img src={dark} alt="" {...size} loading="lazy" data-scheme="dark" />
      </>
    )
  return (
    <picture>
      <source srcSet={dark} media="(prefers-color-scheme: dark)" />
      <img src={src} alt="" {...size} />
    </picture>
  )
}
