import fs from 'node:fs'
import path from 'node:path'
import { simpleGit, type SimpleGit, type StatusResult } from 'simple-git'
import { UserError } from '@/lib/command/user-error'
import type { GitState } from '@/lib/desk/protocol'
import { hasCommits, plainEnvironment, switchTo, told } from './commands'
import { diffOfNew } from './new-files'
import { treeChangesOf } from './tree-changes'
import { fileSettling, hasMarks, isConflict, isOpen, type FileSettling } from './unmerged'

/** The Git repository in which a content root lies, if any. Paths are from the content root. */
export interface Repository {
  readonly state: () => Promise<GitState>
  /** Files that differ from the last commit. */
  readonly changed: () => Promise<ReadonlySet<string>>
  /** When a file was last committed, in seconds since 1970, by path; a file that never was is not there. */
  readonly committed: () => Promise<ReadonlyMap<string, number>>
  /** What became of a file since another was last committed, as a unified diff. */
  readonly since: (file: string, other: string) => Promise<string>
  /** A file as the last commit has it; undefined where it has none. */
  readonly last: (file: string) => Promise<string | undefined>
  readonly commit: (message: string, branch?: string) => Promise<void>
  readonly push: () => Promise<void>
  /** Takes in what others have pushed. What touches the same lines is in conflict then. */
  readonly pull: () => Promise<void>
  /** What is to be asked of a file in conflict; undefined where it is whole. */
  readonly settling: (file: string) => Promise<FileSettling | undefined>
  /** Says to Git that a file is settled, as it lies there. */
  readonly isSettled: (file: string) => Promise<void>
}

const NONE: GitState = {
  ...{
    repository: false,
    branch: '',
    changed: [],
    ...{ merging: false, remote: false, ahead: 0, behind: 0 },
    diff: '',
    tree: [],
    pictures: [],
  },
}
/** A longer one nobody reads. */
const LONGEST_DIFF = 2_000_000

export function openRepository(root: string): Repository {
  const git = simpleGit({ baseDir: root, maxConcurrentProcesses: 2, trimmed: false })
  // To look takes no lock: somebody at a terminal may be at work, too.
  const looking = simpleGit({
    ...{ baseDir: root, trimmed: false },
    allowEnvironment: ['GIT_OPTIONAL_LOCKS'],
  }).env({ ...plainEnvironment(), GIT_OPTIONAL_LOCKS: '0' })
  const inside = async () => {
    try {
      return await git.checkIsRepo()
    } catch {
      return false
    }
  }
  const here = async () => {
    const top = (await git.revparse(['--show-toplevel'])).trim()
    return path.relative(fs.realpathSync(top), fs.realpathSync(root)).split(path.sep).join('/')
  }
  const ownPath = (prefix: string, file: string) =>
    prefix === '' ? file : file.startsWith(`${prefix}/`) ? file.slice(prefix.length + 1) : undefined
  const status = () => looking.status(['--untracked-files=all', '--', '.'])
  const owned = async (): Promise<Owned> => {
    const [result, prefix] = await Promise.all([status(), here()])
    const files = result.files.flatMap(({ path: file, index, working_dir: tree }) => {
      const own = ownPath(prefix, file.replace(/^"|"$/g, ''))
      const letters = `${index}${tree}`
      if (own === undefined) return []
      const open = isConflict(letters) && isOpen(root, own, letters)
      return [{ path: own, state: stateOf(index, tree), ...(open && { open }) }]
    })
    const unknown = result.not_added.flatMap((file) => ownPath(prefix, file.replace(/^"|"$/g, '')) ?? [])
    return { result, files, unknown }
  }
  return {
    state: async () => {
      if (!(await inside())) return NONE
      const [{ result, files, unknown }, known, remotes] = await Promise.all([
        owned(),
        diffOf(git),
        git.getRemotes(),
      ])
      const diff = known + diffOfNew(root, unknown, LONGEST_DIFF - known.length)
      const isKnown = files.length > 0 && (await hasCommits(git))
      const changes = isKnown ? await treeChangesOf(root) : { tree: [], pictures: [] }
      return {
        ...{
          repository: true,
          branch: result.current ?? '',
          changed: files,
          merging: await isMerging(git),
          remote: remotes.length > 0,
          ahead: remotes.length > 0 ? await unpushed(git, result) : 0,
          behind: result.behind,
        },
        ...{ diff: diff.slice(0, LONGEST_DIFF), ...changes },
      }
    },
    changed: async () => new Set((await inside()) ? (await owned()).files.map(({ path: file }) => file) : []),
    committed: async () => {
      if (!(await inside()) || !(await hasCommits(git))) return new Map()
      const [log, prefix] = await Promise.all([
        git.raw(['log', '--format=@%ct', '--name-only', '--no-renames', '--', '.']),
        here(),
      ])
      const times = new Map<string, number>()
      let time = 0
      for (const line of log.split('\n')) {
        if (line.startsWith('@')) time = Number(line.slice(1))
        const own = line === '' || line.startsWith('@') ? undefined : ownPath(prefix, line)
        if (own !== undefined && !times.has(own)) times.set(own, time)
      }
      return times
    },
    since: async (file, other) => {
      if (!(await inside()) || !(await hasCommits(git))) return ''
      const rev = (await git.raw(['log', '-1', '--format=%H', '--', other])).trim()
      return rev === '' ? '' : git.raw(['diff', '--no-color', '--no-ext-diff', '--relative', rev, '--', file])
    },
    last: async (file) => {
      try {
        return await git.raw(['show', `HEAD:./${file}`])
      } catch {
        return undefined
      }
    },
    commit: async (message, branch) => {
      if (!(await inside()))
        throw new UserError('The content folder lies in no Git repository. Make one there: git init')
      // What was settled may have got its marks back, by undo.
      const open = (await owned()).files.find((one) => one.open === true || hasMarks(root, one.path))
      if (open) throw new UserError(`${open.path} is in conflict still. Settle it first; then commit.`)
      if (branch !== undefined && branch !== '') await switchTo(git, branch)
      await git.raw(['add', '--all', '--', '.'])
      // What ends a merge is committed as a whole.
      const merging = await isMerging(git)
      const head = () => git.raw(['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => '')
      const before = await head()
      const said = await told(git.raw(['commit', '--message', message, ...(merging ? [] : ['--', '.'])]))
      // A hook that refuses may say so in the ordinary output alone.
      if ((await head()) === before) throw new UserError(`Git has committed nothing: ${said.trim()}`)
    },
    push: async () => {
      const [{ current }, remotes] = await Promise.all([git.status(), git.getRemotes()])
      const [remote] = remotes
      if (!remote || current === null)
        throw new UserError(
          'This repository has no remote to push to. Add one: git remote add origin <address>',
        )
      await told(git.raw(['push', '--set-upstream', remote.name, current])).catch((error: Error) => {
        if (!/\[rejected\]|non-fast-forward|fetch first/.test(error.message)) throw error
        throw new UserError(
          'Others have pushed meanwhile. Take in what they wrote first, with the button for it; then push.',
        )
      })
    },
    pull: async () => {
      const [{ tracking, files }, [remote]] = await Promise.all([git.status(), git.getRemotes()])
      if (!remote) throw new UserError('This repository has no remote to take anything in from.')
      if (files.some(({ index }) => index !== '?'))
        throw new UserError('Commit what you changed first; then take in what others wrote.')
      await told(git.raw(['fetch', remote.name]))
      const from = tracking ?? `${remote.name}/${(await git.status()).current}`
      // Where it stops at a conflict, that is told by the state.
      const said = await git.raw(['merge', '--no-edit', from]).catch((error: Error) => error)
      const { conflicted } = await git.status()
      if (said instanceof Error && conflicted.length === 0) await told(Promise.reject(said))
    },
    settling: async (file) => fileSettling(git, root, file, await isRebasing(git)),
    isSettled: async (file) => {
      const { files } = await owned()
      if (files.some((one) => one.path === file && one.state === 'conflict'))
        await told(git.raw(['add', '--all', '--', file]))
    },
  }
}

/** How many commits no remote has. */
async function unpushed(git: SimpleGit, { tracking, ahead }: StatusResult): Promise<number> {
  if (tracking !== null) return ahead
  if (!(await hasCommits(git))) return 0
  return Number(await git.raw(['rev-list', '--count', 'HEAD', '--not', '--remotes']))
}

async function isMerging(git: SimpleGit): Promise<boolean> {
  return (await git.raw(['rev-parse', '--verify', '--quiet', 'MERGE_HEAD']).catch(() => '')) !== ''
}

async function isRebasing(git: SimpleGit): Promise<boolean> {
  return (await git.raw(['rev-parse', '--verify', '--quiet', 'REBASE_HEAD']).catch(() => '')) !== ''
}

interface Owned {
  readonly result: StatusResult
  readonly files: GitState['changed']
  /** Those that Git has never had. */
  readonly unknown: readonly string[]
}

/** https://git-scm.com/docs/git-status#_short_format */
function stateOf(index: string, tree: string): GitState['changed'][number]['state'] {
  if (isConflict(`${index}${tree}`)) return 'conflict'
  if (index === 'D' || tree === 'D') return 'gone'
  return index === 'A' || index === '?' || tree === '?' ? 'added' : 'changed'
}

async function diffOf(git: SimpleGit): Promise<string> {
  if (!(await hasCommits(git))) return ''
  return git.raw(['diff', '--no-color', '--no-ext-diff', '--relative', 'HEAD', '--', '.'])
}
