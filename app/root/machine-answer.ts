import { openContent } from '@/lib/content'
import { machineFiles } from '@/lib/machines/twins/machine-files'
import { contentType } from '@/lib/site/http/content-type'
import { manifest } from '@/lib/site/manifest/manifest'
import { publicationOf } from '@/lib/site/pictures/publication'

/** In development, what machines get at an address is made when it is asked for. Undefined for any other address, and in a build. */
export function machineAnswer(name: string): Response | undefined {
  if (process.env.NODE_ENV !== 'development') return undefined
  const content = openContent()
  for (const [file, text] of machineFiles(content, publicationOf(content, manifest()), name))
    if (file === name)
      return new Response(text, {
        headers: { 'content-type': `${contentType(name) ?? 'text/plain'}; charset=utf-8` },
      })
  return undefined
}
