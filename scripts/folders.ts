import { readFile, writeFile } from 'node:fs/promises'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { readArguments } from '@/lib/command/arguments'
import { fail, UserError } from '@/lib/command/user-error'

// `npm run folders` draws which folder imports which into CONTRIBUTING.md; with `--check`, as `npm run lint` does, it only says
// whether that picture is the one of now.
const FILE = 'CONTRIBUTING.md'
const PICTURE = /(?<=<!-- folders: npm run folders -->\n)[\s\S]*?(?=<!-- \/folders -->)/

/** The folder that a reader thinks of: those of lib/site are rooms of their own, all others are known by their first two names. */
function roomOf(file: string): string {
  const [top = '', ...folders] = file.split('/').slice(0, -1)
  if (top === 'app' || top === 'components') return top
  return [top, ...folders.slice(0, folders[0] === 'site' ? 2 : 1)].join('/')
}

/** Whether a room is reached without the direct arrow. */
function isReachedOtherwise(rooms: Map<string, Set<string>>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const waiting = [...(rooms.get(from) ?? [])].filter((room) => room !== to)
  for (let room = waiting.pop(); room; room = waiting.pop()) {
    if (room === to) return true
    if (!seen.has(room)) waiting.push(...(rooms.get(room) ?? []))
    seen.add(room)
  }
  return false
}

async function draw(): Promise<string> {
  const { output } = await cruise(['app', 'components', 'elements', 'lib', 'scripts'], {
    includeOnly: '^(app|components|elements|lib|scripts)/',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  })
  const rooms = new Map<string, Set<string>>()
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const own = rooms.get(roomOf(source)) ?? new Set()
    rooms.set(roomOf(source), own)
    for (const { resolved } of dependencies)
      if (roomOf(resolved) !== roomOf(source)) own.add(roomOf(resolved))
  }
  const arrows = [...rooms].flatMap(([from, all]) =>
    [...all].filter((to) => !isReachedOtherwise(rooms, from, to)).map((to) => `  ${from} --> ${to}`),
  )
  return ['```mermaid', 'flowchart TD', ...arrows.sort(), '```', ''].join('\n')
}

try {
  const { values } = readArguments({ options: { check: { type: 'boolean' } } })
  const text = await readFile(FILE, 'utf8')
  const now = text.replace(PICTURE, `\n${await draw()}\n`)
  if (values.check && now !== text)
    throw new UserError(`The picture of folders in ${FILE} is not the one of now. Draw it: npm run folders`)
  await writeFile(FILE, now)
} catch (error) {
  fail(error)
}
