import { UserError } from '@/lib/command/user-error'
import type { Beside } from '@/lib/desk/protocol'
import type { Repository } from '../git/repository'
import { deskFile } from './file'
import type { Opened } from './opened'

/** A translation beside its original. @throws {UserError} where the original is not there */
export async function besideOf(
  opened: Opened,
  repository: Repository,
  { lang, guide, step }: { lang: string; guide: string; step: string },
): Promise<Beside> {
  const [first = 'en'] = opened.library().site.site.languages
  const [original, translation] = [first, lang].map((one) => `${one}/${guide}/${step}.mdx`) as [
    string,
    string,
  ]
  const file = deskFile(opened, original)
  if (!file) throw new UserError(`There is no ${original}.`)
  const other = deskFile(opened, translation) ?? null
  const since = other === null ? '' : await repository.since(original, translation).catch(() => '')
  return { first: file, other, since }
}
