import type { Peer, PeerPage } from './peer'

/** https://starlight.astro.build/manual-setup/ */
export const starlight: Peer = {
  packages: { astro: '5.18.2', '@astrojs/starlight': '0.37.7', sharp: '0.34.5' },
  files: (pages) => ({
    'astro.config.mjs': `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({
  site: 'https://help.example',
  integrations: [starlight({ title: 'Help', sidebar: ${JSON.stringify(guidesOf(pages))} })],
})
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
    ...Object.fromEntries(pages.map((page) => [`src/content/docs${page.address}.md`, markdownOf(page)])),
  }),
  assets: 'public',
  build: ['node_modules/astro/astro.js', 'build'],
  output: 'dist',
}

function markdownOf({ title, description, text }: PeerPage): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${text}\n`
}

/** A group of the sidebar for each folder. */
function guidesOf(pages: readonly PeerPage[]): object[] {
  const folders = new Set(pages.map(({ address }) => address.slice(1, address.lastIndexOf('/'))))
  return [...folders].map((directory) => ({ label: directory, autogenerate: { directory } }))
}
