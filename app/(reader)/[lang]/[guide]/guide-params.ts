import { openContent } from '@/lib/content'

/** Names a guide, as its addresses do. */
export interface GuideName {
  lang: string
  guide: string
}

export interface GuideProps {
  params: Promise<GuideName>
}

/** Every guide in every language. */
export function everyGuide(): GuideName[] {
  const content = openContent()
  return content.languages.flatMap((lang) =>
    [...content.guides(lang).keys()].map((guide) => ({ lang, guide })),
  )
}
