import type { ReactNode } from 'react'
import { metadataIn } from '@/app/every-page'
import { Document } from '@/components/document/document'
import { assets } from '@/lib/assets'
import { openContent } from '@/lib/content'

export { viewport } from '@/app/every-page'

export const dynamicParams = false

export function generateStaticParams() {
  return openContent().languages.map((lang) => ({ lang }))
}

export async function generateMetadata({ params }: { params: Promise<{ lang: string }> }) {
  return metadataIn((await params).lang)
}

/** The root layout: the language of the address is the language of the document. */
export default async function LanguageLayout(props: {
  params: Promise<{ lang: string }>
  children: ReactNode
}) {
  const { lang } = await props.params
  return (
    <Document lang={lang} assets={assets()}>
      {props.children}
    </Document>
  )
}
