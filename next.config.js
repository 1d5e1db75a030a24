import { readFileSync } from 'node:fs'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/** What Next.js itself answers in few words where nothing is there: what pages carry, and what is to be no page. */
const NO_PAGE =
  '(?:audio|font|image|json|manifest|report|script|serviceworker|sharedworker|style|track|video|worker|xslt)'

/** Former addresses lead on for good, in every language and with their query, and so do the same for machines. */
function movedOn(moved, languages) {
  const ofLanguage = beginningOf(languages)
  const movedTo = (former, now, endings) =>
    endings.map((ending) => ({
      source: `${ofLanguage}/${former}${ending}`,
      destination: `/:lang/${now}${ending}`,
      permanent: true,
    }))
  const all = Object.entries(moved)
  const guides = all.filter(([former]) => !former.includes('/'))
  const steps = all.filter(([former]) => former.includes('/'))
  const names = new Map()
  for (const [guide, now] of guides) names.set(now, [...(names.get(now) ?? []), guide])
  // A step that was renamed after its guide was has one address more for each name that its guide had.
  const ofGuides = steps.flatMap(([former, step]) => {
    const [guide, old] = former.split('/')
    return inGroups(names.get(guide) ?? []).map((group) => [`:was(${group.join('|')})/${old}`, step])
  })
  return [
    // The first that fits counts: what is said of a step wins over what is said of its guide.
    ...[...steps, ...ofGuides].flatMap(([former, now]) => movedTo(former, now, ['', '.md'])),
    ...guides.flatMap(([former, now]) => movedTo(former, now, ['/:rest*', '.md', '.json'])),
  ]
}

/** Groups of names of which Next.js takes each into one address, however long they are. */
function inGroups(names) {
  const groups = []
  for (let i = 0; i < names.length; i += 30) groups.push(names.slice(i, i + 30))
  return groups
}

/** The beginning of addresses that belong to a language. */
function beginningOf(languages) {
  return `/:lang(${languages.join('|')})`
}

function prepared() {
  const file = process.env.SIGNPOST_PREPARED
  if (!file) {
    throw new Error(
      'Use `npm run build`, `npm start` or `npm run dev`, not `next` itself: they check the content and compile the stylesheet and the scripts first.',
    )
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @returns {import('next').NextConfig} */
export default function config(phase) {
  const development = phase === PHASE_DEVELOPMENT_SERVER
  return {
    // Several sites can be built side by side, each in a folder of its own: tests do.
    distDir: process.env.SIGNPOST_DIST || '.next',
    // `route.dev.ts` is a route in development, and no route at all in a build.
    // So is `page.insight.tsx` where nothing is counted, and `page.desk.tsx` where nobody writes. What both have is `work`.
    pageExtensions: [
      ...(development ? ['dev.tsx', 'dev.ts'] : []),
      ...(process.env.INSIGHT === 'on' ? ['insight.tsx', 'insight.ts'] : []),
      ...(process.env.DESK === 'on' ? ['desk.tsx'] : []),
      ...(process.env.INSIGHT === 'on' || process.env.DESK === 'on' ? ['work.tsx'] : []),
      ...['tsx', 'ts'],
    ],
    // Of an installed engine, whose packages lie elsewhere: see `scripts/signpost/engine-copy.ts`.
    ...(process.env.SIGNPOST_PACKAGES && {
      turbopack: { root: process.env.SIGNPOST_PACKAGES },
      outputFileTracingRoot: process.env.SIGNPOST_PACKAGES,
    }),
    // As `lib/site/build/settings.ts` tidied it.
    basePath: process.env.BASE_PATH ?? '',
    // What is compiled runs on the server, where its size costs nothing; what is kept of it between builds is `compiled.ts`'s to say.
    experimental: {
      serverMinification: false,
      serverSourceMaps: false,
      turbopackSourceMaps: false,
      turbopackFileSystemCacheForBuild: false,
    },
    // The build makes all pictures.
    images: { unoptimized: true },
    poweredByHeader: false,
    typescript: { ignoreBuildErrors: true },
    agentRules: false,
    devIndicators: false,
    logging: { incomingRequests: { ignore: [/^\/dev\//] } },
    rewrites: () => ({
      afterFiles: [
        {
          source:
            '/:name(robots\\.txt|sitemap(?:-\\d+)?\\.xml|sw\\.js|embed\\.js|offline\\.json|[\\w-]+\\.webmanifest|favicon\\.ico|icon\\.svg|(?:apple-touch-)?icon[\\w-]*\\.png)',
          destination: '/root/:name',
        },
        { source: '/files/:name+', destination: '/root/files/:name+' },
        // For machines: see lib/machines.
        { source: '/:name(llms\\.txt|guide\\.schema\\.json)', destination: '/root/:name' },
        {
          source: `${beginningOf(prepared().languages)}/:guide([a-z0-9-]+\\.(?:md|json))`,
          destination: '/root/:lang/:guide',
        },
        {
          source: `${beginningOf(prepared().languages)}/:guide/:step([a-z0-9-]+\\.md)`,
          destination: '/root/:lang/:guide/:step',
        },
      ],
      // Where nothing answers, our page says so, with the status 404; in development, what is new may be there all the same.
      fallback: [
        {
          source: '/:path((?!_next/static/).*)',
          missing: [{ type: 'header', key: 'sec-fetch-dest', value: NO_PAGE }],
          destination: development ? '/dev/lost/:path' : '/_lost',
        },
      ],
    }),
    redirects: () => movedOn(prepared().moved, prepared().languages),
    headers: () => [
      // What a page carries has its hash in its name, and Next.js lets it be kept; a page may be corrected at any time.
      { source: '/_next/:path*', headers: prepared().hashedHeaders },
      {
        source: '/((?!_next/).*)',
        headers: [...prepared().headers, { key: 'Cache-Control', value: prepared().pageCaching }],
      },
      // Of several that set one header, the last counts.
      { source: '/files/:path*', headers: prepared().files.saved },
      {
        source: `/files/:path(.*\\.(?:${prepared().files.shownEndings.join('|')}))`,
        headers: prepared().files.shown,
      },
    ],
  }
}
