// Runs inline in the small pages that stand for a redirect where plain files are served: on to the page that the address means,
// with the query and the fragment that came. `*` in the address is the reader's language.
import { askedLanguage, type LanguageTable } from '@/lib/language/asked-language'

/** Set by the bundler. */
declare const SIGNPOST_LANGUAGE_TABLE: LanguageTable

const { to = '', languages = '' } = document.documentElement.dataset
const lang = askedLanguage(navigator.languages, SIGNPOST_LANGUAGE_TABLE) ?? languages.split(' ')[0]!
location.replace(to.replace('*', lang) + location.search + location.hash)
