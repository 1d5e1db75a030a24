// Runs inline in the page for an address that leads nowhere: a server of plain files knows addresses only as they are, so it is this
// page that leads on from one with the sign behind it that ended the sentence, and from a short code in capitals.
import { basePath } from '@/lib/addresses/base-path'
import { meantLink, meantPage } from '@/lib/addresses/clean-code'
import { speakFirst } from '../lost/speak-first.page'

const { pathname, search, hash } = location
const meant = meantLink(pathname, basePath()) ?? meantPage(pathname, basePath())
if (meant !== undefined) location.replace(meant + search + hash)
// The page is parsed no further than to here.
else addEventListener('DOMContentLoaded', () => speakFirst(languagesWanted()))

/** The reader's languages, the one in the address before those of the browser. */
function languagesWanted(): string[] {
  const [, lang = ''] = pathname.slice(basePath().length).split('/')
  return [lang, ...navigator.languages.flatMap((one) => [one, one.split('-')[0]!])]
}
