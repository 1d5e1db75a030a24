import { filesIn, type SiteFiles } from '../network/site-files'
import { buildPeer } from '../peers/peers'
import type { PlainSite } from './plain-pages'

/** Pages by hand, made by another generator: the same words, links and pictures. */
export async function peerSite(name: string, { files, texts }: PlainSite): Promise<SiteFiles> {
  const pages = [...texts].map(([address, { title, description, main }]) => ({
    ...{ address, description },
    title: title.split(' · ')[0]!,
    text: `<div>${main.replace(/<h1>.*?<\/h1>/s, '')}</div>`,
  }))
  const assets: Record<string, Buffer> = {}
  for (const { text } of pages)
    for (const [address] of text.matchAll(/\/_next\/static\/[^"\s,]+/g)) {
      const found = await files(address)
      if (found) assets[address] = found.body
    }
  const { folder } = await buildPeer(name, pages, assets)
  return filesIn([{ prefix: '/', folder }])
}
