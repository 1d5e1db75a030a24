import type { ReactNode } from 'react'
import { Document } from '@/components/document/document'
import { assets } from '@/lib/assets'
import { openContent } from '@/lib/content'

export { metadata, viewport } from '@/app/every-page'

export const dynamicParams = false

export function generateStaticParams() {
  return openContent().languages.map((lang) => ({ lang }))
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
