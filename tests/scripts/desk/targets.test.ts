import { openParseCache } from '@/lib/content'
import { openDesk } from '@/scripts/desk/desk'
import { targetsFound } from '@/scripts/desk/look/targets'
import { writtenContent } from './content'

openParseCache(process.cwd())

const SUPPORT = (title: string) => `---\ntitle: ${title}\noutcome: support\n---\n`

test.each([
  ['contact', ['dark/call', 'dim/ask', 'dark/plugged-in']],
  ['cable', ['dim/cable', 'dark/plug-in']],
])(
  'where an answer of the guide at hand leads is found there first, also if its title is still to be written: %s',
  async (words, expected) => {
    const root = writtenContent({
      'en/dark/call.mdx': SUPPORT('TODO Contact support'),
      'en/dim/ask.mdx': SUPPORT('Contact us'),
      'en/dim/cable.mdx': SUPPORT('Cable'),
      'en/dark/plug-in.mdx': '---\ntitle: Push it in\nnext: light\nkeywords: [cable]\n---\n',
      'en/dark/plugged-in.mdx':
        '---\ntitle: Is it plugged in?\nchoices:\n  - label: Contact is lost\n    to: call\n  - label: No\n    to: plug-in\n---\n',
    })
    const desk = openDesk(root, {}, false)
    try {
      await desk.opened.ready
      expect(targetsFound(desk.opened, 'en', words, 'dark').map(({ target }) => target)).toEqual(expected)
    } finally {
      await desk.close()
    }
  },
)
