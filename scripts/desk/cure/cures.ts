import type { Finding } from '@/lib/content'
import type { DeskFinding } from '@/lib/desk/protocol'

/** Findings with what a click can do about each, where that is mechanical. */
export function withCures(findings: readonly Finding[], _text: string): DeskFinding[] {
  return [...findings]
}
