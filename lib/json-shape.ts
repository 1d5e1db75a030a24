// What JSON that is read back must look like before it is used: small enough for the browser, where a library for schemas is too
// heavy. What wrote it may have been another version, another site at the same address, or a proxy that answers for us.

/** Whether a value is an object with names, neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/**
 * The value that a text means as JSON; undefined where it means none. Never throws.
 *
 *     parsed('{"a":1}') // { a: 1 }
 *     parsed('{"a":')   // undefined
 */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
