// Runs inline, before the first paint, where readers choose the colours: no others may flash up.
import { showTheme } from '../theme/chosen.page'
import '../theme/theme.element'

showTheme()
