/** The words for a number, by plural category; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Whether a value that was read back is such words. */
export function isForms(value: Readonly<Record<string, unknown>>): value is Forms {
  return 'other' in value && Object.values(value).every((form) => typeof form === 'string')
}

/**
 * How a language counts: gives a function that puts a number into the form that the language wants for it.
 *
 *     counter('en')(1, { one: '# step', other: '# steps' })  // '1 step'
 */
export function counter(lang: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(lang)
  const digits = new Intl.NumberFormat(lang)
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', digits.format(n))
}
