import { execFile } from 'node:child_process'
import { z } from 'zod'
import { parsed } from '@/lib/json-shape'
import type { GitState } from '@/lib/desk/protocol'

/** What `npm run changes -- --json` prints. */
const printed = z.object({
  changes: z.array(
    z.object({
      ...{ kind: z.string(), text: z.string() },
      ...{ guide: z.string().optional(), step: z.string().optional() },
    }),
  ),
  pictures: z.array(z.object({ guide: z.string(), svg: z.string() })),
})
const MOST_BYTES = 100 * 1024 * 1024

/**
 * What became of the tree since the last commit, as `npm run changes` says it: in a process of its own, for two trees are read.
 * Nothing where that cannot be said.
 */
export function treeChangesOf(root: string): Promise<Pick<GitState, 'tree' | 'pictures'>> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/changes.ts', '--json'],
      { env: { ...process.env, CONTENT_DIR: root, DRAFTS: '1' }, maxBuffer: MOST_BYTES },
      (_, text) => {
        const read = printed.safeParse(parsed(text))
        resolve(
          read.success
            ? { tree: read.data.changes, pictures: read.data.pictures }
            : { tree: [], pictures: [] },
        )
      },
    )
  })
}
