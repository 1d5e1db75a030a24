import type { Change, Changed } from '@/lib/desk/protocol'
import { mendedWalks, soundWalks } from '../change/walks'
import type { Plan } from '../change/plan'
import { planOf } from '../change/plan-of'
import { cured } from './cured'
import type { Desk } from '../desk'
import { contentAt, writeContents } from '../disk/contents'
import type { Deed } from '../disk/deed'

/** What lets walks end elsewhere. */
const OF_WAYS = new Set<Change['kind']>(['insert-step', 'lead', 'remove-answer', 'remove-step', 'set-fields'])

/** Makes a change of the tree. @throws {UserError} that says why it cannot be made; nothing is changed then */
export function makeChange(desk: Desk, change: Change): Changed {
  const { opened } = desk
  const library = opened.library()
  const plan = change.kind === 'cure' ? cured(opened, change.cure) : planOf(library, change)
  const sound = OF_WAYS.has(change.kind) ? soundWalks(library) : undefined
  return done(desk, plan, () => (sound ? mendedWalks(opened.library(), sound) : new Map()))
}

/** Writes what a plan says, as one deed. @param after what is to be written when that is there */
export function done(desk: Desk, plan: Plan, after?: () => ReadonlyMap<string, Buffer | null>): Changed {
  const { root, opened, history } = desk
  const files = new Map<string, Deed['files'][number]>()
  const write = (contents: ReadonlyMap<string, Buffer | null>) => {
    for (const [file, content] of contents) {
      const before = files.has(file) ? files.get(file)!.before : contentAt(root, file)
      const from = plan.moved?.get(file)
      files.set(file, { path: file, before, after: content, ...(from !== undefined && { from }) })
    }
    writeContents(root, contents)
    opened.forget([...contents.keys()])
  }
  write(plan.files)
  const more = after?.() ?? new Map<string, Buffer | null>()
  if (more.size > 0) write(more)
  history.did({ label: plan.label, files: [...files.values()] })
  desk.changed([...files.keys()])
  return {
    label: plan.label,
    files: [...files.keys()],
    ...history.next(),
    ...(plan.open && { open: plan.open }),
  }
}

/** What was undone or done again. */
export function returned(desk: Desk, deed: Deed | undefined): Changed {
  const files = deed?.files.map(({ path }) => path) ?? []
  if (deed) desk.changed(files)
  return { label: deed?.label ?? '', files, ...desk.history.next() }
}
