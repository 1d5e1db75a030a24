import type { SimpleGit } from 'simple-git'
import { UserError } from '@/lib/command/user-error'

/** Whether anything was ever committed. */
export async function hasCommits(git: SimpleGit): Promise<boolean> {
  try {
    await git.raw(['rev-parse', '--verify', '--quiet', 'HEAD'])
    return true
  } catch {
    return false
  }
}

/** Goes to a branch, which is made where there is none of the name. @throws {UserError} where Git refuses */
export async function switchTo(git: SimpleGit, branch: string): Promise<void> {
  if (!/^(?!-)[\w./-]+$/.test(branch) || branch.includes('..'))
    throw new UserError(`"${branch}" is no name of a branch. Use letters, digits, hyphens and slashes.`)
  const { current } = await git.status()
  if (current === branch) return
  const { all } = await git.branchLocal()
  await told(git.raw(all.includes(branch) ? ['switch', branch] : ['switch', '--create', branch]))
}

/** What Git says of a refusal is for people already. */
export async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new UserError(`Git refuses: ${(error as Error).message.trim()}`)
  }
}

/** The environment without what names programs for Git to start, which simple-git does not hand on where it is given one. */
export function plainEnvironment(): Record<string, string | undefined> {
  const named = /^(?:GIT_|EDITOR$|VISUAL$|PAGER$|PREFIX$|SSH_ASKPASS$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !named.test(name)))
}
