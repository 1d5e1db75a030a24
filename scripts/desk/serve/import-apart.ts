import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UserError } from '@/lib/command/user-error'

/** A file that somebody has, to be made a guide of. */
export interface ToImport {
  readonly name: string
  readonly data: Uint8Array
  readonly lang: string
  readonly root: string
}

interface Made {
  readonly guide: string
  readonly files: ReadonlyMap<string, Buffer>
  readonly unplaced: readonly string[]
}
export type ImportAnswer = Made | { readonly refused: string }

/**
 * Makes a draft guide of a file in a process of its own: a large one takes seconds, in which others type.
 * @param most milliseconds, after which it is given up
 * @throws {UserError} where the file is none that can be read, or takes longer
 */
export function importApart(file: ToImport, most: number): Promise<Made> {
  const child = fork(fileURLToPath(new URL('../import-process.ts', import.meta.url)), [], {
    // A bomb of a file fills this, not the machine.
    execArgv: ['--import', 'tsx', '--max-old-space-size=2048'],
    serialization: 'advanced',
  })
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(
        new UserError(
          `${file.name} was not read within ${most / 1000} seconds, and was given up. Nothing was changed. Split it, or save it in another form.`,
        ),
      )
    }, most)
    child.once('message', (answer: ImportAnswer) => {
      clearTimeout(late)
      if ('refused' in answer) reject(new UserError(answer.refused))
      else
        resolve({
          ...answer,
          files: new Map([...answer.files].map(([name, data]) => [name, Buffer.from(data)])),
        })
    })
    child.once('error', reject)
    // Such as one that has filled the memory.
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(
        new UserError(
          `${file.name} could not be read: the import ended with ${code ?? 'a signal'}. Nothing was changed. Split it, or save it in another form.`,
        ),
      )
    })
    child.send(file)
  })
}
