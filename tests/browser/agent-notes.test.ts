import fs from 'node:fs'
import path from 'node:path'
import { openContent } from '@/lib/content'
import { notesIn } from '../harness/notes-in'
import { builtSites, foreignSite } from '../harness/sites'

/** Every file that readers, or the server that answers them, have of a built site. */
function textsOf(distDir: string): { file: string; text: string }[] {
  return ['server/app', 'static'].flatMap((folder) => {
    const root = path.join(distDir, folder)
    const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' })
    const files = names.map((name) => path.join(root, name)).filter((file) => fs.statSync(file).isFile())
    return files.map((file) => ({ file: path.relative(distDir, file), text: fs.readFileSync(file, 'utf8') }))
  })
}

test.each(builtSites())('$name holds nothing that is for support staff alone', ({ root, distDir }) => {
  const notes = notesIn(root)
  expect(notes.length).toBeGreaterThan(0)
  const leaks = textsOf(distDir).flatMap(({ file, text }) =>
    notes.filter((note) => text.includes(note)).map((note) => `${file}: ${note}`),
  )
  expect(leaks).toEqual([])
})

test('a build for agents has the notes', () => {
  const { root } = foreignSite()
  const content = openContent({ CONTENT_DIR: root, AUDIENCE: 'agent' })
  const allGuides = content.guides('en')
  const trees = [...allGuides.values()].flatMap((guide) =>
    [...guide.steps.keys()].map((step) => content.body('en', guide.id, step).tree),
  )
  expect(JSON.stringify(trees)).toContain('AgentNote')
})
