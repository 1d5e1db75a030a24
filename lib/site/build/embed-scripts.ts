import { basePath } from '@/lib/addresses/base-path'
import { siteName, type Content } from '@/lib/content'
import { languageTable } from '@/lib/language/language-table'
import { bundle } from './bundle'

/** What a site has that others may frame; nothing where none may. */
export interface EmbedScripts {
  /** Source of the inline script that knows a page in a frame. */
  boot?: string
  /** What that loads, by file name. */
  files: Record<string, string>
  /** Source of the script for other sites: `/embed.js`. */
  host?: string
  /** Rules of a page in a frame: it is as high as what it shows, without head and foot. */
  css: string
}

/** The rules say `header` and `footer`, of which the page has one each outside its content. */
const CSS =
  'html[data-embed] body{min-block-size:0}html[data-embed] body>:is(header,footer,.skip){display:none}html[data-embed] main{padding-block-start:.5rem}'

/**
 * Bundles what framed pages and the sites around them need.
 * @param root the repository
 * @param base address of the folder of files that pages load
 */
export async function embedScripts(
  root: string,
  { site, languages }: Content,
  base: string,
): Promise<EmbedScripts> {
  if (!site.embed || site.embed.length === 0) return { files: {}, css: '' }
  const frame = await bundle(root, ['components/entries/embed-frame.page.ts'], { format: 'esm' })
  const name = `embed-frame.${frame.hash}.js`
  const titles = Object.fromEntries(languages.map((lang) => [lang, siteName(site, lang)]))
  const [boot, host] = await Promise.all([
    bundle(root, ['components/entries/boot-embed.page.ts'], {
      format: 'iife',
      define: { SIGNPOST_EMBED_FRAME: JSON.stringify(`${base}/${name}`) },
    }),
    bundle(root, ['components/entries/embed-host.page.ts'], {
      format: 'iife',
      define: {
        SIGNPOST_BASE_PATH: JSON.stringify(basePath()),
        SIGNPOST_LANGUAGE_TABLE: JSON.stringify(languageTable(languages)),
        SIGNPOST_EMBED_LANGUAGE: JSON.stringify(languages[0]),
        SIGNPOST_EMBED_TITLES: JSON.stringify(titles),
      },
    }),
  ])
  return { boot: boot.source, files: { [name]: frame.source }, host: host.source, css: CSS }
}
