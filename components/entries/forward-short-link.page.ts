// Runs inline in the page for an address that leads nowhere: a server of plain files knows addresses only as they are, so it is this
// page that leads on from one with the sign behind it that ended the sentence, and from a short code in capitals.
import { basePath } from '@/lib/addresses/base-path'
import { meantLink, meantPage } from '@/lib/addresses/clean-code'
import { askedLanguage, type LanguageTable } from '@/lib/language/asked-language'
import { speakFirst } from '../lost/speak-first.page'

/** Set by the bundler. */
declare const SIGNPOST_LANGUAGE_TABLE: LanguageTable

const { pathname, search, hash } = location
const meant = meantLink(pathname, basePath()) ?? meantPage(pathname, basePath())
if (meant !== undefined) location.replace(meant + search + hash)
// The page is parsed no further than to here.
else addEventListener('DOMContentLoaded', () => speakFirst(languageWanted()))

/** The reader's language: the one in the address before those of the browser. */
function languageWanted(): string | undefined {
  const [, lang = ''] = pathname.slice(basePath().length).split('/')
  return askedLanguage([lang, ...navigator.languages], SIGNPOST_LANGUAGE_TABLE)
}
