const REFERENCE = /\s(href|src|srcset)="([^"]*)"/gi
const NAMED: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>' }

/** Everything that a page refers to outside of itself, as it is written there. */
export function linksOf(html: string): string[] {
  const links = [...html.matchAll(REFERENCE)].flatMap(([, name, value]) => {
    const text = value!.replaceAll(/&(?:amp|quot|#x27|lt|gt);/g, (entity) => NAMED[entity]!)
    return name!.toLowerCase() === 'srcset'
      ? text.split(',').map((one) => one.trim().split(/\s+/)[0]!)
      : [text]
  })
  return [...new Set(links)].filter((link) => !link.startsWith('data:'))
}
