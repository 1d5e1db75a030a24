import path from 'node:path'
import { fail } from '@/lib/build/failure'
import { buildsFolder } from '@/lib/build/places'
import { progress, seconds } from '@/lib/build/progress'
import { exportSite } from '@/lib/export/export'
import { exportFolder } from '@/lib/export/out-folder'

/** `npm run export`: the site as plain files in `out/`, or in OUT_DIR; builds it first if it has changed. */
const start = Date.now()
try {
  const folder = exportFolder()
  const { files, same, bytes, kept, edition } = await exportSite(buildsFolder(), folder, progress())
  const megabytes = (bytes / 1e6).toFixed(1)
  const name = path.relative(process.cwd(), folder) || folder
  if (kept.length > 0) console.log(`Left what no export wrote: ${kept.join(', ')}`)
  console.log(
    `Wrote ${edition} to ${name}: ${files} files, ${files - same} of them new, ${megabytes} MB with their compressed copies, in ${seconds(Date.now() - start)}. Look at them with npm run serve.`,
  )
} catch (error) {
  fail(error)
}
