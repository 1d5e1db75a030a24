import { openContent } from '@/lib/content'

/** Names a language, as addresses do. */
export interface LangName {
  lang: string
}

export interface LangProps {
  params: Promise<LangName>
}

/** Every language of the site. */
export function everyLanguage(): LangName[] {
  return openContent().languages.map((lang) => ({ lang }))
}
