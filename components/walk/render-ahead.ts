import { RENDER_AHEAD } from '@/lib/walk/render-ahead'

/** A reader who is still here after so long is reading. */
const STAYED_MS = 1000

/** Has the next pages rendered ahead while the reader reads, in browsers that can; those refuse by themselves to save data or power. */
export function renderAheadOnceStayed(): void {
  if (!HTMLScriptElement.supports?.('speculationrules')) return
  setTimeout(() => {
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = RENDER_AHEAD
    document.head.append(rules)
  }, STAYED_MS)
}
