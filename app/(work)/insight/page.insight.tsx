import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { GuidePicture } from '@/components/insight/guide-picture'
import { Insight } from '@/components/insight/insight'
import { basePath } from '@/lib/addresses/base-path'
import { insightFor } from '@/lib/framework/insight-bridge'
import '@/components/insight/insight.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Insight', robots: { index: false } }

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What became of readers, for who has signed in: see `lib/site/serve/insight/insight-door.ts`. */
export default async function InsightPage({ searchParams }: PageProps) {
  const shown = insightFor(await headers()) ?? notFound()
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
  )
  const page = await shown(Object.fromEntries(asked))
  if (!page)
    return <main className="insight">The database cannot be reached now. Counts wait on the disk.</main>
  const { view, map } = page
  return (
    <Insight
      view={view}
      action={`${basePath()}/insight`}
      query={new URLSearchParams(asked.map(([name, value]) => [name, value])).toString()}
      map={map && <GuidePicture lang={view.filter.lang} map={map} steps={view.steps} />}
    />
  )
}
