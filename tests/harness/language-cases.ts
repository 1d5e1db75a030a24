/** A site with languages that are written in several ways, or that browsers know by several names. */
export const OFFERED = ['en', 'cs', 'pt-BR', 'zh-Hans', 'zh-Hant', 'no', 'he'] as const

/**
 * What browsers send, in the order in which readers like it, and the language that they get of `OFFERED`: whatever decides it. Each
 * of those is asked the same.
 */
export const LANGUAGE_CASES: readonly (readonly [header: string, lang: string])[] = [
  ['cs', 'cs'],
  ['cs-CZ,cs;q=0.9,en;q=0.8', 'cs'],
  ['en-AU', 'en'],
  ['fr;q=1, cs;q=0.2', 'cs'],
  ['fr, de;q=0.5', 'en'],
  ['cs;q=0, he;q=0.5', 'he'],
  ['en;q=0.5,cs;q=0.9', 'cs'],
  ['en;q=0.9,cs;q=1.0', 'cs'],
  ['cs;q=0.3, zh-TW;q=0.31, he', 'he'],
  ['fr, he;q=0.05, nb;q=0.4, cs;q=0.4', 'no'],
  ['de;q=0.9, zh-Hans;q=0.7, zh-TW;q=0.8', 'zh-Hant'],
  ['cs;q=0.000, he;q=0.001', 'he'],
  ['en;q=0, cs;q=0.0', 'en'],
  ['pt', 'pt-BR'],
  ['pt-PT,en;q=0.5', 'pt-BR'],
  ['zh', 'zh-Hans'],
  ['zh-CN,zh;q=0.9', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW,zh;q=0.9', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['yue', 'zh-Hant'],
  ['nb-NO,nb;q=0.9', 'no'],
  ['nn', 'no'],
  ['no', 'no'],
  ['iw', 'he'],
  ['he-IL', 'he'],
  ['ZH-tw', 'zh-Hant'],
  ['csb,fil', 'en'],
  ['constructor, __proto__', 'en'],
  ['*', 'en'],
]
