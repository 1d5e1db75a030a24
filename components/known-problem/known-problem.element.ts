import { hidePast } from './past.page'

// A page may be looked at again days after it was opened.
addEventListener('visibilitychange', () => hidePast(document))
