// Runs inline in the small pages that stand for a redirect where plain files are served: on to the page that the address means,
// with the query and the fragment that came. `*` in the address is the reader's language.
import { nearestLanguage } from '@/lib/words/nearest-language'

const { to = '', languages = '' } = document.documentElement.dataset
const lang = nearestLanguage(navigator.languages, languages.split(' '))
location.replace(to.replace('*', lang) + location.search + location.hash)
