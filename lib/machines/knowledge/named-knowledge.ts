import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import { contentFolder, openParseCache, type ContentSettings } from '@/lib/content'
import { contentSource } from './content-source'
import { openKnowledge, type Knowledge } from './knowledge'
import { publishedSource } from './published-source'
import { filesOfFolders, filesOfSite } from './site-files'

/** A published site is asked again so often whether it has changed. */
const ASK_AGAIN_MS = 5 * 60_000

/**
 * The knowledge that a name on a command line means: a site's address, a folder that an export wrote, or without a name the content
 * folder. It is read once before anything is answered, so that what is wrong is said at once.
 * @throws {UserError} if there is nothing of the kind
 */
export async function namedKnowledge(
  name: string | undefined,
  settings: ContentSettings,
): Promise<Knowledge> {
  const knowledge = openKnowledge(sourceNamed(name, settings))
  if (!(await knowledge.in(undefined))) throw new UserError(`${name ?? 'The content folder'} has no guides.`)
  return knowledge
}

function sourceNamed(name: string | undefined, settings: ContentSettings) {
  if (name === undefined) {
    openParseCache(process.cwd())
    return contentSource(contentFolder(settings), settings)
  }
  if (/^https?:\/\//i.test(name) && URL.canParse(name))
    return publishedSource(filesOfSite(name), name, () =>
      Promise.resolve(String(Math.floor(Date.now() / ASK_AGAIN_MS))),
    )
  const folder = path.resolve(workingFolder(), name)
  const llms = path.join(folder, 'llms.txt')
  if (!existsSync(llms))
    throw new UserError(
      `Expected the address of a site (https://…) or a folder that npm run export wrote, and found "${name}".`,
    )
  // An export replaces the whole folder.
  return publishedSource(filesOfFolders([{ folder, below: '' }]), name, async () => {
    const { ino, mtimeMs } = await stat(folder)
    return `${ino} ${mtimeMs}`
  })
}
