import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fail } from '@/lib/build/failure'
import { assertFree, portFrom } from '@/lib/build/port'
import { whenTold } from '@/lib/build/stopping'
import { exportFolder } from '@/lib/export/out-folder'
import { exportServer } from '@/lib/export/serve'

/** `npm run serve`: the plain files that `npm run export` wrote, on PORT or 3000. */
try {
  const port = portFrom(process.env.PORT)
  const folder = exportFolder()
  const { server, stop, basePath, audience } = exportServer(folder)
  await assertFree(port)
  whenTold(() => void stop().then(() => process.exit(0)))
  server.listen(port, () => {
    const { port: own } = server.address() as AddressInfo
    const name = path.relative(process.cwd(), folder) || folder
    console.log(`Serving ${name} ${audience} on http://localhost:${own}${basePath}`)
  })
} catch (error) {
  fail(error)
}
