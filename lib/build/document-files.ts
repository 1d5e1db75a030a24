/** A page is a `.html` file where Next.js renders it, and a `.body` file where a route of ours returns it. */
const DOCUMENT = /\.(?:html|body)$/

/** The name of the page that a built file holds, without its ending; undefined where it holds none. */
export function documentName(file: string): string | undefined {
  return DOCUMENT.test(file) ? file.replace(DOCUMENT, '') : undefined
}
