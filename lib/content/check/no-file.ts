import path from 'node:path'
import { nearest } from '@/lib/tree'
import { namesIn } from '../files/names-in'
import type { Library } from '../library/library'
import { noPath, pathBetween } from './other-addresses'

/**
 * What to say of a link to a file that is not there.
 * @param from the file in which the address stands
 */
export function noFile(library: Library, url: string, file: string, from: string): string {
  const other = noPath(url)
  if (other !== undefined) return other
  if (url.includes('\\')) {
    const slashed = url.replaceAll('\\', '/')
    return `"${url}" is written with backslashes, and a path has slashes. Write ${/^\.{1,2}\//.test(slashed) ? slashed : `./${slashed}`}.`
  }
  if (library.exists(`${file}.mdx`)) return `"${url}" lacks its ending; write "${url}.mdx".`
  if (library.exists(`${file}/index.mdx`))
    return `"${url}" is a folder; link to its front page: "${url.replace(/\/$/, '')}/index.mdx".`
  if (file.split('/').some((part) => part.startsWith('_')) && library.exists(file)) {
    return `"${url}" is a partial, and partials have no page. Link to a step that uses it.`
  }
  const shot = /^screenshots\/([^/]+)\/([^/]+)\.png$/.exec(file)
  if (shot && namesIn(path.join(library.root, path.posix.dirname(file))).includes(path.posix.basename(file)))
    return `"${url}" is a screenshot, and is not shown so. Write <Screenshot version="${shot[1] ?? ''}" name="${shot[2] ?? ''}" alt="…" />.`
  const folder = path.posix.dirname(file)
  const name = path.posix.basename(file)
  const names = namesIn(path.join(library.root, folder))
  const found = nearest(name, names)
  // What is there, but where nothing is published, is not what is meant.
  const close = found === name ? undefined : found
  if (close?.normalize('NFC') === name.normalize('NFC'))
    return `there is no file ${file}, but one whose name looks the same: its accents are signs of their own, as Macs write them. Rename it, or write a name without accents in both places.`
  const elsewhere = close ? undefined : namesake(library, file)
  const hint = close
    ? `did you mean "${url.slice(0, url.lastIndexOf(name))}${close}"?`
    : elsewhere
      ? `There is one at ${elsewhere}. Write ${pathBetween(from, elsewhere)}.`
      : 'Is the name right, and the path to it?'
  return `there is no file ${file}${close ? '; ' : '. '}${hint}`
}

/** The one file of that name that the language has elsewhere. */
function namesake(library: Library, file: string): string | undefined {
  const [language = ''] = file.split('/')
  const name = path.posix.basename(file)
  const guides = [...(library.all.get(language)?.values() ?? [])]
  const steps = guides.flatMap(({ steps }) => [...steps.values()].map((step) => step.file))
  const [one, ...more] = [...steps, ...library.scan.files].filter(
    (each) => path.posix.basename(each) === name && each.startsWith(`${language}/`),
  )
  return name === 'index.mdx' || more.length > 0 ? undefined : one
}
