import type { Peer, PeerPage } from './peer'

/** https://vitepress.dev/guide/getting-started */
export const vitepress: Peer = {
  packages: { vitepress: '1.6.4', vue: '3.5.45' },
  files: (pages) => ({
    '.vitepress/config.mjs': `export default {
  title: 'Help',
  cleanUrls: true,
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(guidesOf(pages))} },
}
`,
    ...Object.fromEntries(pages.map((page) => [`${page.address.slice(1)}.md`, markdownOf(page)])),
  }),
  assets: 'public',
  build: ['node_modules/vitepress/bin/vitepress.js', 'build'],
  output: '.vitepress/dist',
}

/** Braces are its own, but not in what it is to leave alone. */
function markdownOf({ title, description, text }: PeerPage): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n# ${title}\n\n::: v-pre\n\n${text}\n\n:::\n`
}

/** A group of the sidebar for each folder. */
function guidesOf(pages: readonly PeerPage[]): object[] {
  const folderOf = ({ address }: PeerPage) => address.slice(1, address.lastIndexOf('/'))
  return [...new Set(pages.map(folderOf))].map((folder) => ({
    text: folder,
    collapsed: true,
    items: pages
      .filter((page) => folderOf(page) === folder)
      .map(({ title, address }) => ({ text: title, link: address })),
  }))
}
