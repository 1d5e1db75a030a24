import type { AddressInfo } from 'node:net'
import { loadDriver } from '@/lib/insight/store/database'
import { openKeeper } from '@/lib/insight/store/keeper'
import { httpServer, type Answer } from '@/lib/site/http/http-server'
import { warmUp } from '@/lib/site/http/warm-up'
import { countEndpoint } from '@/lib/site/serve/insight/count-endpoint'
import { storeSettings } from '@/lib/site/serve/insight/insight-settings'
import { rehearsal } from '@/lib/site/serve/insight/rehearsal'
import { countedSite, LAMP } from './counted-site'

// A server that counts, without the pages: as a process of its own, so that it can be killed.

const settings = storeSettings(process.env)
await loadDriver(settings.url)
const keeper = openKeeper({ ...settings, say: console.error, every: 300 })
const site = countedSite(LAMP)
const answer: Answer = (_, response) => response.end('page')
const endpoints = [countEndpoint('/_count', { site, record: keeper.record, origins: [] })]
const { server, stop } = httpServer(answer, endpoints)
await warmUp(answer, endpoints, ['GET / HTTP/1.1\r\nHost: localhost\r\n\r\n', rehearsal(site, '/_count')])
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
