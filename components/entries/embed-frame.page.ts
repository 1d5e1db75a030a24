// The module of a page in another site's frame: it tells that site what it has to know.
import { tellHost } from '../embed/tell-host.page'

tellHost()
