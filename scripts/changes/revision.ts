import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'

/** What is compared: the content root of two times, and how each is called. */
export interface Compared {
  readonly from: string
  readonly to: string
  /** The first revision as Git is asked for it. */
  readonly base: string
  /** The second revision, where it is not the files now. */
  readonly until?: string
}

/**
 * Which revisions are meant. `main` and `main..` compare with the files now, `main..HEAD` and `main HEAD` two revisions;
 * `main...HEAD` begins where both branched off, as a pull request does.
 * @throws {UserError} where the content root is in no repository, or Git knows no such revision
 */
export function comparedIn(root: string, [first = 'HEAD', second]: readonly string[]): Compared {
  const range = /^(.*?)(\.{2,3})(.*)$/.exec(first)
  if (!range || second !== undefined) return named(root, first, second)
  const [, before = '', dots, after = ''] = range
  const until = after === '' ? undefined : after
  const begin = before || 'HEAD'
  if (dots === '..') return named(root, begin, until)
  const base = git(root, [
    'merge-base',
    commitOf(root, begin),
    until === undefined ? 'HEAD' : commitOf(root, until),
  ])
  return { ...named(root, base.trim(), until), from: `where ${until ?? 'this branch'} left ${begin}` }
}

function named(root: string, from: string, until?: string): Compared {
  commitOf(root, from)
  if (until === undefined) return { from, base: from, to: 'the files now' }
  commitOf(root, until)
  return { from, base: from, to: until, until }
}

/**
 * Hands the content root as a revision has it to a function, in a temporary folder that goes again. Where the revision has no such
 * folder, an empty one.
 * @throws {UserError} where the content root is in no repository, or Git knows no such revision
 */
export function atRevision<T>(root: string, revision: string, use: (folder: string) => T): T {
  const commit = commitOf(root, revision)
  const prefix = git(root, ['rev-parse', '--show-prefix']).trim()
  const top = git(root, ['rev-parse', '--show-toplevel']).trim()
  const aside = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-revision-'))
  try {
    const folder = path.join(aside, 'content')
    fs.mkdirSync(folder)
    const tree = `${commit}:${prefix.replace(/\/$/, '')}`
    if (isTree(root, tree)) {
      // An index of its own: that of the repository stays as it is. No pictures are fetched from elsewhere.
      const env = { GIT_INDEX_FILE: path.join(aside, 'index'), GIT_LFS_SKIP_SMUDGE: '1' }
      git(top, ['read-tree', tree], env)
      git(top, ['-c', 'core.symlinks=false', 'checkout-index', '--all', `--prefix=${folder}/`], env)
    }
    return use(folder)
  } finally {
    fs.rmSync(aside, { recursive: true, force: true })
  }
}

function isTree(root: string, name: string): boolean {
  try {
    return git(root, ['cat-file', '-t', name]).trim() === 'tree'
  } catch {
    return false
  }
}

function commitOf(root: string, revision: string): string {
  git(root, ['rev-parse', '--git-dir'])
  try {
    const written = `${revision}^{commit}`
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', written]).trim()
  } catch {
    throw new UserError(
      `Git knows no revision "${revision}" here. Write a branch, a tag, HEAD~1 or the beginning of a commit's name; a branch that is only on the server is origin/<branch>.`,
    )
  }
}

function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  }
  try {
    return execFileSync('git', args, options)
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: unknown }
    if (code === 'ENOENT' && fs.existsSync(folder))
      throw new UserError('Changes are read by Git, and there is no program "git" here. Install it.')
    const said = typeof stderr === 'string' ? stderr.trim() : ''
    if (/not a git repository/i.test(said))
      throw new UserError(
        `${folder} is in no Git repository, so there is nothing to compare it with. CONTENT_DIR names another content root.`,
      )
    throw new UserError(`Git could not do its part (git ${args[0] ?? ''}): ${said || 'it gave no reason'}`)
  }
}
