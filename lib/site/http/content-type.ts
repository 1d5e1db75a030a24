import { lookup, mimes } from 'mrmime'

// The one that it leaves out, though every browser asks for it.
mimes.ico = 'image/vnd.microsoft.icon'

/** The type of a file by its name or its ending; undefined where nobody knows it. */
export function contentType(name: string): string | undefined {
  return lookup(name)
}

/** The value of Content-Type for a file: text says that it is UTF-8, as all of ours is. */
export function contentTypeHeader(name: string): string {
  const type = contentType(name) ?? 'application/octet-stream'
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type
}
