import { readFileSync } from 'node:fs'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * The type of what a route of ours returns. What the route itself says of it is a list to Next.js, and what has no type in
 * words is not compressed.
 */
function typed([source, value]) {
  return { source, headers: [{ key: 'Content-Type', value }] }
}

/** Former addresses lead on for good, in every language and with their query. A guide's takes its steps along. */
function moved(former, now) {
  const languages = `/:lang(${prepared().languages.join('|')})`
  const rest = former.includes('/') ? '' : '/:rest*'
  return [{ source: `${languages}/${former}${rest}`, destination: `/:lang/${now}${rest}`, permanent: true }]
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
    pageExtensions: development ? ['dev.tsx', 'dev.ts', 'tsx', 'ts'] : ['tsx', 'ts'],
    // As `lib/build/settings.ts` tidied it.
    basePath: process.env.BASE_PATH ?? '',
    // The build makes all pictures.
    images: { unoptimized: true },
    poweredByHeader: false,
    // The root layout is in [lang], so an address without a language has no other page for `not found`.
    experimental: { globalNotFound: true },
    typescript: { ignoreBuildErrors: true },
    agentRules: false,
    devIndicators: false,
    logging: { incomingRequests: { ignore: [/^\/dev\//] } },
    rewrites: () => [
      {
        source:
          '/:name(robots\\.txt|sitemap(?:-\\d+)?\\.xml|sw\\.js|offline\\.json|[\\w-]+\\.webmanifest|favicon\\.ico|(?:apple-touch-)?icon[\\w-]*\\.png)',
        destination: '/root/:name',
      },
      { source: '/files/:name+', destination: '/root/files/:name+' },
    ],
    redirects: () => Object.entries(prepared().moved).flatMap(([former, now]) => moved(former, now)),
    headers: () => [
      ...[
        [`/:lang(${prepared().languages.join('|')})/:guide/:page?`, 'text/html; charset=utf-8'],
        ['/sw.js', 'text/javascript; charset=utf-8'],
        ['/sitemap(.*)\\.xml', 'text/xml; charset=utf-8'],
      ].map(typed),
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
