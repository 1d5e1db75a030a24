import path from 'node:path'
import { fail } from '@/lib/build/failure'
import { assertFree, portFrom } from '@/lib/build/port'
import { whenTold } from '@/lib/build/stopping'
import { exportFolder } from '@/lib/export/export'
import { exportServer } from '@/lib/export/serve'

/** `npm run serve`: the plain files that `npm run export` wrote, on PORT or 3000. */
try {
  const port = portFrom(process.env.PORT)
  const folder = exportFolder()
  const { server, basePath } = exportServer(folder)
  await assertFree(port)
  whenTold(() => server.close(() => process.exit(0)).closeAllConnections())
  server.listen(port, () =>
    console.log(
      `Serving ${path.relative(process.cwd(), folder) || folder} on http://localhost:${port}${basePath}`,
    ),
  )
} catch (error) {
  fail(error)
}
