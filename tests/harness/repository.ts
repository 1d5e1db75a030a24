import { execFileSync } from 'node:child_process'

/**
 * Makes a folder a Git repository with all that is in it as its first commit, on the branch `main`.
 * @returns what runs Git there; throws where that fails
 */
export function repositoryAt(root: string): (...args: readonly string[]) => string {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch', 'main')
  git('config', 'user.name', 'A')
  git('config', 'user.email', 'a@example.com')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Begin')
  return git
}
