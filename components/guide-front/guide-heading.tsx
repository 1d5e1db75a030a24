import { Checked } from '@/components/site-frame/checked'
import { DraftSign } from '@/components/site-frame/draft-sign'
import { Untranslated } from '@/components/site-frame/untranslated'
import type { Guide } from '@/lib/tree'
import { langAttributes, unbroken } from '@/lib/messages'

interface GuideHeadingProps {
  lang: string
  /** The language that the title is in. */
  shown: string
  guide: Guide
  /** Where the title leads, on a page that is not the guide's own. */
  href?: string
}

/** What a guide is for: its title, the page's one h1, and its summary. */
export function GuideHeading({ lang, shown, guide, href }: GuideHeadingProps) {
  const words = langAttributes(shown, lang)
  return (
    <div className="mb-5">
      {guide.draft && <DraftSign lang={lang} />}
      <Untranslated lang={lang} shown={shown} />
      <h1 className="text-3xl" {...words}>
        {href ? (
          <a href={href}>
            <bdi>{unbroken(guide.title, shown)}</bdi>
          </a>
        ) : (
          <bdi>{unbroken(guide.title, shown)}</bdi>
        )}
      </h1>
      <p className="mt-3 max-w-measure text-xl text-muted" {...words}>
        <bdi>{unbroken(guide.summary, shown)}</bdi>
      </p>
      <Checked lang={lang} day={guide.reviewed} className="mt-2 text-sm text-muted" />
    </div>
  )
}
