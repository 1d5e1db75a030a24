import type { AddressInfo } from 'node:net'
import { openKeeper } from '@/lib/insight/store/keeper'
import { httpServer } from '@/lib/site/http/http-server'
import { countEndpoint } from '@/lib/site/serve/insight/count-endpoint'
import { storeSettings } from '@/lib/site/serve/insight/insight-settings'
import { countedSite, LAMP } from './counted-site'

// A server that counts, without the pages: as a process of its own, so that it can be killed.

const keeper = openKeeper({ ...storeSettings(process.env), say: console.error, every: 300 })
const { server, stop } = httpServer(
  (_, response) => response.end('page'),
  [countEndpoint('/_count', { site: countedSite(LAMP), record: keeper.record, origins: [] })],
)
server.listen(Number(process.argv[2]), '127.0.0.1', () =>
  console.log(`Listening on ${(server.address() as AddressInfo).port}`),
)
process.on(
  'SIGTERM',
  () =>
    void stop()
      .then(keeper.stop)
      .then(() => process.exit(0)),
)
