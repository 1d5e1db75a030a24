import { useEffect, useState } from 'react'
import type { Beside as BesideData } from '@/lib/desk/protocol'
import { useDesk } from '../parts/desk-context'
import { DiffText } from '../parts/diff-text'

interface BesideProps {
  guide: string
  step: string
  first: string
}

/** The first language's text beside its translation, and what has changed in it since. */
export function Beside({ guide, step, first }: BesideProps) {
  const { client, lang, tried, saves } = useDesk()
  const [data, setData] = useState<BesideData>()
  useEffect(() => {
    let over = false
    void tried(() => client.beside(lang, guide, step)).then((now) => !over && now && setData(now))
    return () => {
      over = true
    }
  }, [client, tried, lang, guide, step, saves])
  if (!data) return null
  return (
    <section className="desk-beside" aria-label="The first language">
      <h2>{`In ${first}`}</h2>
      {data.since !== '' && (
        <details open>
          <summary>What has changed there since the translation</summary>
          <DiffText diff={data.since} label="What has changed" />
        </details>
      )}
      <div
        className="desk-original"
        role="region"
        aria-label={`The text in ${first}`}
        tabIndex={0}
        lang={first}
      >
        <pre>{data.first.text}</pre>
      </div>
    </section>
  )
}
