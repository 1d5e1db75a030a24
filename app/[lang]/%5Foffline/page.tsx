import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { siteView } from '@/app/site-view'
import { LaterStyle, PageStyle } from '@/components/document/page-style'
import { Keeping } from '@/components/offline/keeping'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { WayHome } from '@/components/way/way-home'
import { assets } from '@/lib/assets'
import { openContent, siteName } from '@/lib/content'
import { words } from '@/lib/words'

interface Props {
  params: Promise<{ lang: string }>
}

const PATH = '/_offline'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const content = openContent()
  const name = siteName(content.site, lang)
  const say = words(lang).offline
  const page = { path: PATH, title: `${say.title} · ${name}`, description: say.explain }
  return { ...pageMetadata(content, { ...page, lang, shown: lang }), robots: { index: false } }
}

/** What is kept on the device; also shown, without a network, in the place of a page that is not. */
export default async function OfflinePage({ params }: Props) {
  const { lang } = await params
  const content = openContent()
  return (
    <SiteFrame {...siteView(content, lang)} path={PATH}>
      <PageStyle {...assets()} names={['offline']} />
      <div className="page with-side">
        <WayHome lang={lang} />
        <main id="content">
          <h1 className="mt-4 text-3xl">{words(lang).offline.title}</h1>
          <Keeping lang={lang} />
        </main>
      </div>
      <LaterStyle href={assets().later} />
    </SiteFrame>
  )
}
