import type { CardDocument } from '@/lib/machines/mcp/card'
import { cardMessages } from '@/lib/messages/card-messages'
import type { CardParts } from './card-parts'

/**
 * What makes the document of a step's card (`lib/machines/mcp/card.ts`): one file that asks for nothing but pictures. It is bundled
 * once, when a host first asks, which takes about a second; until then a server has not even loaded what bundles it.
 * @param root the repository
 */
export function cardDocuments(root: string): CardDocument {
  let made: Promise<CardParts> | undefined
  const once = () => {
    made ??= import('./card-parts').then(({ cardParts }) => cardParts(root))
    // What failed once may work the next time.
    made.catch(() => (made = undefined))
    return made
  }
  return async (languages) => {
    const { script, style } = await once()
    const words = JSON.stringify(cardMessages(languages)).replaceAll('<', '\\u003c')
    return [
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Signpost</title>',
      '<meta name="viewport" content="width=device-width,initial-scale=1">',
      `<style>${style}</style></head><body>`,
      `<script type="application/json" id="words">${words}</script>`,
      `<script>${script}</script></body></html>`,
    ].join('')
  }
}
