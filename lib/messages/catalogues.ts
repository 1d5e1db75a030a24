import { ar } from './ar'
import { cs } from './cs'
import { de } from './de'
import { en, type Catalogue } from './en'
import { es } from './es'
import { fr } from './fr'
import { it } from './it'
import { ja } from './ja'
import { nl } from './nl'
import { pl } from './pl'
import { pt } from './pt'
import { sk } from './sk'
import { sv } from './sv'

/** The interface's words by language. A new language is a file like `cs.ts`, and a line here. */
export const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  en,
  ar,
  cs,
  de,
  es,
  fr,
  it,
  ja,
  nl,
  pl,
  pt,
  sk,
  sv,
}
