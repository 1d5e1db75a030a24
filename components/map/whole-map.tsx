import type { ReactNode } from 'react'
import { OutlineList } from '@/components/outline/outline-list'
import { Spoken } from '@/components/spoken/spoken'
import { allAddress, guideAddress, stepAddress } from '@/lib/addresses'
import type { GuideMap } from '@/lib/map/map'
import { outlineOf, type Guides, type Guide } from '@/lib/tree'
import { langAttributes, messages, spokenAttributes, type LangOf } from '@/lib/messages'
import { MapDrawing } from './map-drawing'

interface WholeMapProps {
  lang: string
  /** The language that the guide's title is in. */
  shown: string
  guide: Guide
  allGuides: Guides
  map: GuideMap
  langOf: LangOf
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
}

/** A guide as a picture, in parts if it is large, and the same in words. */
export function WholeMap({ lang, shown, guide, allGuides, map, langOf, inline }: WholeMapProps) {
  const say = messages(lang)
  const spoken = spokenAttributes(lang)
  const format = new Intl.NumberFormat(lang)
  const { parts, overview } = map
  const several = parts.length > 1
  return (
    <main id="content">
      <h1 className="text-2xl" {...langAttributes(shown, lang)}>
        <a href={guideAddress(lang, guide.id)}>
          <bdi>{guide.title}</bdi>
        </a>
      </h1>
      <p className="mt-1 text-muted">
        <Spoken lang={lang}>{say.steps(guide.steps.size)}</Spoken>
      </p>
      <p className="mt-1 text-sm text-muted print:hidden no-js:hidden [@media(hover:none)]:hidden">
        <Spoken lang={lang}>{say.mapKeys}</Spoken>
      </p>
      {several && (
        <p className="mt-1">
          <Spoken lang={lang}>{say.mapParts}</Spoken>
        </p>
      )}
      {overview && (
        <section aria-labelledby="map.overview">
          <h2 id="map.overview" className="mt-8 mb-2 text-xl">
            <Spoken lang={lang}>{say.overview}</Spoken>
          </h2>
          <MapDrawing {...{ lang, shown }} drawing={overview} label={say.overview} name="overview" />
        </section>
      )}
      {parts.map(({ from, to, drawing }, n) => {
        const label = several ? say.mapPart(format.format(n + 1), from, to) : say.mapTitle(guide.title)
        const picture = <MapDrawing {...{ lang, shown, drawing, label }} name={String(n)} />
        if (!several) return <div key={from}>{picture}</div>
        return (
          <section key={from} className="map-part" aria-labelledby={`map.${n}`}>
            <h2 id={`map.${n}`} className="mt-8 mb-2 text-xl">
              <Spoken lang={lang}>{label}</Spoken>
            </h2>
            {picture}
          </section>
        )
      })}
      <section aria-labelledby="all-steps" className="mt-10">
        <h2 id="all-steps" className="text-xl">
          <Spoken lang={lang}>{say.asText}</Spoken>
        </h2>
        <p className="mb-3">
          <a className="touch" href={allAddress(lang, guide.id)} {...spoken}>
            {say.seeAll}
          </a>
        </p>
        <OutlineList
          {...{ lang, guide, allGuides, langOf, inline }}
          entries={outlineOf(guide).entries}
          address={(step) => stepAddress(lang, { guide: guide.id, step })}
        />
      </section>
    </main>
  )
}
