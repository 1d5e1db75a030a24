import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { readArguments } from '@/lib/command/arguments'
import { fail } from '@/lib/command/user-error'
import { assertFree, portFrom } from '@/lib/command/port'
import { whenTold } from '@/lib/command/stopping'
import { workingFolder } from '@/lib/command/working-folder'
import { exportFolder } from '@/lib/site/export/out-folder'
import { exportServer } from '@/lib/site/serve/export-server'

/** `npm run serve`: the plain files that `npm run export` wrote, on PORT or 3000. */
try {
  readArguments()
  const port = portFrom(process.env.PORT)
  const folder = exportFolder(process.env)
  const { server, stop, basePath, audience } = exportServer(folder)
  await assertFree(port)
  whenTold(() => void stop().then(() => process.exit(0)))
  server.listen(port, () => {
    const { port: own } = server.address() as AddressInfo
    const name = path.relative(workingFolder(), folder) || folder
    console.log(`Serving ${name} ${audience} on http://localhost:${own}${basePath}`)
  })
} catch (error) {
  fail(error)
}
