// Runs right behind what it may hide, before anybody sees that.
import { hidePast } from '../known-problem/past.page'

hidePast(document)
