import fs from 'node:fs'
import path from 'node:path'
import { openContent } from '@/lib/content'
import { builtSites } from '../harness/sites'

/** The words of every agent note in a content root, without Markdown's signs: enough to find them again. */
function notesIn(root: string): string[] {
  const files = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
  return files.flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8')
    const notes = [...text.matchAll(/<AgentNote>([\s\S]*?)<\/AgentNote>/g)].map(([, note = '']) => note)
    return notes.flatMap((note) => note.match(/[\p{L}\p{N} ,]{25,}/gu) ?? []).map((words) => words.trim())
  })
}

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
  const { root } = builtSites()[0]!
  Object.assign(process.env, { CONTENT_DIR: root, AUDIENCE: 'agent' })
  const content = openContent()
  const forest = content.forest('en')
  const trees = [...forest.values()].flatMap((guide) =>
    [...guide.steps.keys()].map((step) => content.body('en', guide.id, step).tree),
  )
  Object.assign(process.env, { CONTENT_DIR: '', AUDIENCE: '' })
  expect(JSON.stringify(trees)).toContain('AgentNote')
})
