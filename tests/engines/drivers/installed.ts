import { existsSync } from 'node:fs'
import path from 'node:path'
import { MissingEngine } from '../driver'

/**
 * The path of a program: what a variable of the environment names, or the first of some names that is there.
 * @param names absolute paths, or names to be looked up in PATH
 * @throws {MissingEngine} if there is none
 */
export function installed(variable: string, names: readonly string[], advice: string): string {
  const named = process.env[variable]
  if (named) {
    if (existsSync(named)) return named
    throw new MissingEngine(`${variable} names ${named}, and no such file is there`)
  }
  const found = firstOf(names)
  if (found) return found
  throw new MissingEngine(`none of ${names.join(', ')} is installed (${advice}), and ${variable} names none`)
}

function firstOf(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const files = names.flatMap((name) =>
    path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name)),
  )
  return files.find((file) => existsSync(file))
}
