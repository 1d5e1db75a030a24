import path from 'node:path'
import { readArguments } from '@/lib/command/arguments'
import { fail } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import { buildsFolder } from '@/lib/site/build/paths'
import { progress, seconds } from '@/lib/command/progress'
import { settingsIn } from '@/lib/site/build/settings'
import { exportSite } from '@/lib/site/export/export'
import { exportFolder } from '@/lib/site/export/out-folder'

/** `npm run export`: the site as plain files in `out/`, or in OUT_DIR; builds it first if it has changed. */
const start = Date.now()
try {
  readArguments()
  const folder = exportFolder(process.env)
  const { files, same, bytes, former, kept, edition } = await exportSite(
    buildsFolder(process.env),
    folder,
    settingsIn(process.env),
    progress(),
  )
  const megabytes = (bytes / 1e6).toFixed(1)
  const name = path.relative(workingFolder(), folder) || folder
  if (former > 0)
    console.log(
      `Kept ${former} files that pages of the export before load: readers may have them open. They go with an export more than a day later.`,
    )
  if (kept.length > 0) console.log(`Left what no export wrote: ${kept.join(', ')}`)
  console.log(
    `Wrote ${edition} to ${name}: ${files} files, ${files - same} of them new, ${megabytes} MB with their compressed copies, in ${seconds(Date.now() - start)}. Look at them with npm run serve.`,
  )
} catch (error) {
  fail(error)
}
