import type { ReactNode } from 'react'
import { OutlineList } from '@/components/outline/outline-list'
import { allAddress, stepAddress } from '@/lib/addresses'
import type { GuideMap } from '@/lib/map/map'
import { outlineOf, type Forest, type Guide, type OutlineExit } from '@/lib/tree'
import { langAttributes, words, type LangOf } from '@/lib/words'
import { MapDrawing } from './map-drawing'
import { MapElsewhere } from './map-elsewhere'

interface WholeMapProps {
  lang: string
  /** The language that the guide's title is in. */
  shown: string
  guide: Guide
  forest: Forest
  map: GuideMap
  langOf: LangOf
  /** Turns inline Markdown into what stands inside a line. */
  inline: (markdown: string) => ReactNode
}

/** A guide as a picture, in parts if it is large, and the same in words. */
export function WholeMap({ lang, shown, guide, forest, map, langOf, inline }: WholeMapProps) {
  const say = words(lang)
  const format = new Intl.NumberFormat(lang)
  const { parts, overview } = map
  const several = parts.length > 1
  const elsewhere = (exit: OutlineExit) => <MapElsewhere {...{ lang, forest, exit, langOf }} />
  return (
    <main id="content">
      <h1 className="text-2xl" {...langAttributes(shown, lang)}>
        <bdi>{guide.title}</bdi>
      </h1>
      <p className="mt-1 text-muted">{say.steps(guide.steps.size)}</p>
      <p className="needs-js map-keys mt-1 text-sm text-muted">{say.mapKeys}</p>
      {several && <p className="mt-1">{say.mapParts}</p>}
      {overview && (
        <section aria-labelledby="map.overview">
          <h2 id="map.overview" className="mt-8 mb-2 text-xl">
            {say.overview}
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
              {label}
            </h2>
            {picture}
          </section>
        )
      })}
      <section aria-labelledby="all-steps" className="mt-10">
        <h2 id="all-steps" className="text-xl">
          {say.asText}
        </h2>
        <p className="mb-3">
          <a className="touch" href={allAddress(lang, guide.id)}>
            {say.seeAll}
          </a>
        </p>
        <OutlineList
          {...{ lang, guide, langOf, inline, elsewhere }}
          entries={outlineOf(guide).entries}
          address={(step) => stepAddress(lang, { guide: guide.id, step })}
        />
      </section>
    </main>
  )
}
