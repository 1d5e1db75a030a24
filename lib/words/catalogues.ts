import { cs } from './cs'
import { en, type Words } from './en'

/** The interface's words by language. A new language is a file like `cs.ts`, and a line here. */
export const CATALOGUES: Readonly<Record<string, Words>> = { en, cs }
