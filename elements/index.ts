import type { OwnElement, OwnSlots } from './own-element'

// A site's own elements and slots: docs/extend.md. For a site with the engine as a package this file is written anew from what lies in
// its folder `elements` (scripts/signpost/own-elements.ts); a fork adds its files here by hand.

/** By their names in content. */
export const OWN_ELEMENTS: Readonly<Record<string, OwnElement>> = {}
export const OWN_SLOTS: OwnSlots = {}
