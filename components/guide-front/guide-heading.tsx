import { Untranslated } from '@/components/site-frame/untranslated'
import type { Guide } from '@/lib/tree'
import { langAttributes, unbroken } from '@/lib/words'

interface GuideHeadingProps {
  lang: string
  /** The language that the title is in. */
  shown: string
  guide: Guide
}

/** What a guide is for: its title, the page's one h1, and its summary. */
export function GuideHeading({ lang, shown, guide }: GuideHeadingProps) {
  const words = langAttributes(shown, lang)
  return (
    <div className="mb-5">
      <Untranslated lang={lang} shown={shown} />
      <h1 className="text-3xl" {...words}>
        <bdi>{unbroken(guide.title, shown)}</bdi>
      </h1>
      <p className="mt-3 max-w-measure text-xl text-muted" {...words}>
        <bdi>{unbroken(guide.summary, shown)}</bdi>
      </p>
    </div>
  )
}
