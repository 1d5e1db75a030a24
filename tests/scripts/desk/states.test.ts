import { checkContent, openParseCache } from '@/lib/content'
import { openDesk } from '@/scripts/desk/desk'
import { withCures } from '@/scripts/desk/cure/cures'
import { writtenContent } from './content'

openParseCache(process.cwd())

test('what is still to be written in a translation is to be translated, and steps come as they are walked', async () => {
  const root = writtenContent({
    'en/dark/call.mdx': '---\ntitle: Call us\noutcome: support\n---\n\nTODO When.\n',
    'cs/dark/plugged-in.mdx':
      '---\ntitle: Je zapojená?\nchoices:\n  - id: yes\n    label: Ano\n    to: call\n  - label: Ne\n    to: plug-in\n---\n\nTODO Look at it.\n',
    'cs/dark/plug-in.mdx': '---\ntitle: TODO Plug it in\nnext: light\n---\n\nJe černý.\n',
    'cs/dark/light.mdx': '---\ntitle: Svítí\noutcome: solved\n---\n\nHotovo.\n',
    'en/dark/aside.mdx': '---\ntitle: Nothing leads here\noutcome: solved\n---\n',
  })
  const desk = openDesk(root, {}, false)
  try {
    await desk.opened.ready
    desk.opened.found(withCures(checkContent(root, { settings: { DRAFTS: '1' } }).findings, ''))
    const about = { undo: null, redo: null, unsaved: [], changed: new Set<string>(), committed: new Map() }
    const { guides, next } = desk.overviews.now(desk.opened, { ...about, today: new Date() }, 0)
    const steps = guides.find(({ id }) => id === 'dark')!.steps
    expect(steps.map(({ id, todo, untranslated }) => [id, todo, untranslated])).toEqual([
      ['plugged-in', false, ['cs']],
      ['call', true, ['cs']],
      ['plug-in', false, ['cs']],
      ['light', false, []],
      ['aside', false, ['cs']],
    ])
    expect(next.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Write what is still TODO: Call us', 'Translate into cs: Plug it in']),
    )
  } finally {
    await desk.close()
  }
})
