import { Arm } from '@/components/arm/arm'
import { guideAddress } from '@/lib/addresses'
import type { Guide } from '@/lib/tree'
import { words, type LangOf } from '@/lib/words'

interface GuideListProps {
  lang: string
  guides: readonly Guide[]
  langOf: LangOf
}

/** The guides of a site, one arm each. */
export function GuideList({ lang, guides, langOf }: GuideListProps) {
  if (guides.length === 0) return <p className="text-muted">{words(lang).noGuides}</p>
  return (
    <ul role="list" className="post">
      {guides.map((guide) => (
        <li key={guide.id}>
          <Arm
            href={guideAddress(lang, guide.id)}
            lang={lang}
            shown={langOf(lang, guide.id)}
            hint={guide.summary}
          >
            {guide.title}
          </Arm>
        </li>
      ))}
    </ul>
  )
}
