import fs from 'node:fs'
import { openContent } from '@/lib/content'
import { guideGroups } from '@/lib/site/build/guide-groups'
import { contentFolder, SOUND } from '../../../harness/content-folder'

/** A guide of one step beside `dark`. */
const guide = (id: string, body = '', aliases = '') => ({
  [`en/${id}/index.mdx`]: `---\ntitle: The ${id}\nsummary: About it.\nstart: only-${id}\n${aliases}---\n`,
  [`en/${id}/only-${id}.mdx`]: `---\ntitle: Only one of ${id}\noutcome: solved\n---\n\n${body}\n`,
})

test.each([
  ['guides that have nothing to do with each other', guide('fuse'), [['dark'], ['fuse']]],
  ['a link in a text', guide('fuse', '[The lamp](../dark/index.mdx)'), [['dark', 'fuse']]],
  [
    'an answer that leads into another guide',
    {
      ...guide('fuse'),
      'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: fuse/\n---\n',
    },
    [['dark', 'fuse']],
  ],
  [
    'a former name of a guide',
    {
      ...guide('fuse', '', 'aliases: [old-fuse]\n'),
      'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: old-fuse/only-fuse\n---\n',
    },
    [['dark', 'fuse']],
  ],
  [
    'a partial that names a guide, where another uses partials',
    {
      ...guide('fuse'),
      ...guide('bulb'),
      'en/_shared/see.mdx': '[The fuse](../fuse/index.mdx)\n',
      'en/dark/plug-in.mdx':
        "---\ntitle: Plug it in\nnext: light\n---\n\nimport See from '../_shared/see.mdx'\n\n<See />\n",
    },
    [['bulb'], ['dark', 'fuse']],
  ],
  [
    'a scenario that goes through both',
    { ...guide('fuse'), 'en/dark/scenarios.json': '[{"answers":{"fuse/only-fuse":"x"}}]' },
    [['dark', 'fuse']],
  ],
])('guides that name each other are in one group: %s', (_, files, groups) => {
  const root = contentFolder(files, SOUND)
  expect(guideGroups(openContent({ CONTENT_DIR: root }))).toEqual(groups)
  fs.rmSync(root, { recursive: true })
})
