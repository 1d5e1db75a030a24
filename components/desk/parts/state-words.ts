import type { OverviewStep } from '@/lib/desk/protocol'

/** What is to be done about a step, in words. */
export function stateWords(step: OverviewStep): string[] {
  const { errors, warnings, todo, draft, overdue, untranslated, changed } = step
  return [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ...(todo ? ['to be written'] : []),
    ...(draft ? ['draft'] : []),
    ...(overdue ? ['review is due'] : []),
    ...(untranslated.length > 0 ? [`not translated: ${untranslated.join(', ')}`] : []),
    ...(changed ? ['changed'] : []),
  ]
}
