import path from 'node:path'
import { contentRoot, ownSettings } from '@/lib/content'
import { staticFolder, STATIC_FILES } from '@/lib/framework/static-files'
import { contentSource } from '@/lib/machines/knowledge/content-source'
import { openKnowledge, type Knowledge } from '@/lib/machines/knowledge/knowledge'
import { publishedSource } from '@/lib/machines/knowledge/published-source'
import { filesOfFolders } from '@/lib/machines/knowledge/site-files'
import { ROOT_FILES } from '@/lib/site/manifest/root-file'

/**
 * What the build that is served says, which does not change; in development, the content as it is.
 * @param key see `openKnowledge`
 */
export function servedKnowledge(distDir: string, development: boolean, key: string | undefined): Knowledge {
  if (development) return openKnowledge(contentSource(contentRoot(), ownSettings()), key)
  const read = filesOfFolders([
    { folder: staticFolder(distDir), below: `${STATIC_FILES}/` },
    { folder: path.join(distDir, ROOT_FILES), below: '' },
  ])
  return openKnowledge(
    publishedSource(read, distDir, () => Promise.resolve('')),
    key,
  )
}
