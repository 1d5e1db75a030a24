import { readFileSync } from 'node:fs'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * Headers of every answer. The policy names the hashes of the inline style and scripts, so it is made with them:
 * `lib/build/prepare.ts`.
 */
function headersOfEveryAnswer() {
  return [
    { key: 'Content-Security-Policy', value: prepared().policy },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    {
      key: 'Permissions-Policy',
      value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ]
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
    poweredByHeader: false,
    // The root layout is in [lang], so an address without a language has no other page for `not found`.
    experimental: { globalNotFound: true },
    // Brings code that it loads by itself.
    serverExternalPackages: ['recheck'],
    typescript: { ignoreBuildErrors: true },
    agentRules: false,
    devIndicators: false,
    logging: { incomingRequests: { ignore: [/^\/dev\//] } },
    redirects: () => Object.entries(prepared().moved).flatMap(([former, now]) => moved(former, now)),
    headers: () => [
      { source: '/:path*', headers: headersOfEveryAnswer() },
      // A page may be corrected at any time; what it carries has its hash in its name.
      {
        source: '/((?!_next/).*)',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }],
      },
    ],
  }
}
