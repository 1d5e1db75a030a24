import { openContent } from '@/lib/content'

/** Names a guide, as its addresses do. */
export interface GuideProps {
  params: Promise<{ lang: string; guide: string }>
}

/** Every guide in every language, for routes of which each guide has one. */
export function everyGuide(): { lang: string; guide: string }[] {
  const content = openContent()
  return content.languages.flatMap((lang) =>
    [...content.forest(lang).keys()].map((guide) => ({ lang, guide })),
  )
}
