import fs from 'node:fs'
import path from 'node:path'

const NOTE = /<AgentNote>([\s\S]*?)<\/AgentNote>/g

/**
 * The words of every agent note in a content root, without Markdown's signs: enough to find them again. What a text for readers
 * says in the same words is no secret.
 */
export function notesIn(root: string): string[] {
  const texts = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => fs.readFileSync(path.join(root, file), 'utf8'))
  const forReaders = texts.map((text) => text.replace(NOTE, '')).join('\n')
  return texts
    .flatMap((text) => [...text.matchAll(NOTE)].map(([, note = '']) => note))
    .flatMap((note) => note.match(/[\p{L}\p{N} ,]{25,}/gu) ?? [])
    .map((words) => words.trim())
    .filter((words) => !forReaders.includes(words))
}
