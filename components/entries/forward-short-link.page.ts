// Runs inline in the page for an address that leads nowhere: a server of plain files knows short codes only as they are, so it
// is this page that leads on from one in capitals, or with the sign behind it that ended the sentence.
import { basePath } from '@/lib/addresses/base-path'
import { meantLink } from '@/lib/addresses/clean-code'

const meant = meantLink(location.pathname, basePath())
if (meant !== undefined) location.replace(meant + location.search + location.hash)
