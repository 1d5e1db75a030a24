import { execFile } from 'node:child_process'
import { z } from 'zod'
import { parsed } from '@/lib/json-shape'
import type { GitState } from '@/lib/desk/protocol'

/** A guide or step, which not everything is of. */
const name = z
  .string()
  .nullish()
  .transform((of) => of ?? undefined)

/** What `npm run changes -- --json` prints. */
const printed = z.object({
  changes: z.array(
    z.object({
      ...{ kind: z.string(), text: z.string() },
      ...{ guide: name, step: name },
    }),
  ),
  pictures: z.array(z.object({ guide: z.string(), svg: z.string() })),
})
const MOST_BYTES = 100 * 1024 * 1024

/**
 * What became of the tree since the last commit, as `npm run changes` says it: in a process of its own, for two trees are read.
 * Where that cannot be said, it says why.
 */
export function treeChangesOf(root: string): Promise<Pick<GitState, 'tree' | 'pictures'>> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/changes.ts', '--json'],
      { env: { ...process.env, CONTENT_DIR: root, DRAFTS: '1' }, maxBuffer: MOST_BYTES },
      (error, text, wrong) => {
        const read = printed.safeParse(parsed(text))
        resolve(
          read.success
            ? { tree: read.data.changes, pictures: read.data.pictures }
            : { tree: [{ kind: 'unknown', text: unknown(wrong || error?.message) }], pictures: [] },
        )
      },
    )
  })
}

function unknown(why = 'what was said of it is not understood'): string {
  return `What became of the tree cannot be shown: ${why.trim()}`
}
