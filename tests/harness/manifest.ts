import { PAGE_STYLES, type Manifest, type PageStyleName } from '@/lib/site/manifest/manifest'

/** What a build tells its pages, with some of it as said. */
export function manifestWith(some: Partial<Manifest>): Manifest {
  return {
    ...{
      css: 'a{}',
      deferredCss: '/l.css',
      look: { colorScheme: 'light', themeColor: [], icon: 'icon.svg', switchable: false },
      boot: 'b()',
      past: 'p()',
      script: '/r.js',
      deferredScript: '/deferred.js',
      whole: '/w.js',
    },
    pageStyles: Object.fromEntries(PAGE_STYLES.map((name) => [name, `${name}{}`])) as Record<
      PageStyleName,
      string
    >,
    shortNames: {},
    boots: { interfaces: 'i()' },
    ...{ guideData: { move: '/w' }, search: '/q', pageCaching: 'no-cache', headers: [], hashedHeaders: [] },
    files: { saved: [], shown: [], shownEndings: [] },
    ...{ forward: 'f()', shortLink: 's()', folder: '/f', languages: ['en'], languageTable: { en: 'en' } },
    ...{ shortCodes: {}, codes: {}, moved: {} },
    ...some,
  }
}
