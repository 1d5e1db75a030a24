import { ownName } from '@/lib/addresses/base-path'
import { isObject, parsed } from '@/lib/json-shape'
import { factsAmong, type AllowedFacts, type Facts } from '@/lib/trail/facts'

/** Set by the bundler: what an address may hand over; null where the site names nothing, and nothing of this is in its scripts. */
declare const SIGNPOST_FACTS: AllowedFacts | null

const KEY = ownName(':facts')

/** What the addresses of this visit have handed over; the one at hand wins. */
export function factsOfVisit(): Facts {
  return SIGNPOST_FACTS
    ? {
        ...factsAmong(new Map(Object.entries(kept())), SIGNPOST_FACTS),
        ...factsAmong(new URLSearchParams(location.search), SIGNPOST_FACTS),
      }
    : {}
}

/** Keeps for the visit what the address says. */
export function keepFacts(): void {
  if (SIGNPOST_FACTS && location.search)
    try {
      sessionStorage.setItem(KEY, JSON.stringify(factsOfVisit()))
    } catch {
      // Then the links carry it: `interface-switch/carry.ts`.
    }
}

/** Puts what was handed over into an address that leads to where nothing is known of this visit. */
export function carryFacts(address: URLSearchParams): void {
  for (const [name, value] of Object.entries(factsOfVisit())) address.set(name, value)
}

/** What is kept for the visit; nothing where that is damaged. */
function kept(): Readonly<Record<string, unknown>> {
  try {
    const facts = parsed(sessionStorage.getItem(KEY) ?? '')
    return isObject(facts) ? facts : {}
  } catch {
    // Storage is refused.
    return {}
  }
}
