import { lookup, mimes } from 'mrmime'

// The one that it leaves out, though every browser asks for it.
mimes['ico'] = 'image/vnd.microsoft.icon'

/** The type of a file by its name or its ending; undefined where nobody knows it. */
export function contentType(name: string): string | undefined {
  return lookup(name)
}
