/**
 * Gives what was made of a guide's content alone, as JSON can say it: from an earlier time where nothing of it has changed since, else
 * made now. The name says what it is.
 */
export type KeptParts = <T>(guide: string, name: string, make: () => T) => T

/** Makes everything. */
export const NOTHING_KEPT: KeptParts = (_, __, make) => make()
