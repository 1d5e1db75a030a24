import type { AtRule, Declaration, Root } from 'postcss'

/** Of Tailwind's own, which it declares with `@property`. */
const OWN = /^--tw-/
/** `var(--tw-x)`, or with a fallback that holds no further parentheses. */
const READ = /var\((--tw-[\w-]+)\s*(?:,([^()]*))?\)/g

/**
 * Takes Tailwind's own custom properties out of stylesheets, as far as they change nothing there: one that no rule sets has its initial
 * value wherever it is read, and one that no rule reads need not be set. `@property` rules stay for the others. Without it, each
 * page would carry some 2 kB of such rules for what is known beforehand.
 * @param sheets all that may come together on a page; they are changed
 */
export function initialValues(sheets: readonly Root[]): void {
  const initial = new Map<string, string | undefined>()
  const set = new Set<string>()
  for (const sheet of sheets) {
    sheet.walkAtRules('property', (rule) => {
      initial.set(rule.params, initialValueOf(rule))
    })
    // What Tailwind sets for browsers without `@property` is the initial values again.
    sheet.walkAtRules('layer', (rule) => {
      if (rule.params === 'properties') rule.remove()
    })
    sheet.walkDecls(OWN, ({ prop }) => void set.add(prop))
  }
  const read = new Set<string>()
  for (const sheet of sheets) {
    sheet.walkDecls((declaration) => {
      declaration.value = declaration.value.replaceAll(READ, (text, name: string, fallback?: string) => {
        if (set.has(name)) return text
        return initial.get(name) ?? fallback ?? text
      })
      for (const [, name = ''] of declaration.value.matchAll(READ)) read.add(name)
    })
  }
  for (const sheet of sheets) {
    sheet.walkDecls(OWN, (declaration) => removeUnread(declaration, read))
    sheet.walkAtRules('property', (rule) => {
      if (!set.has(rule.params) || !read.has(rule.params)) rule.remove()
    })
  }
}

function removeUnread(declaration: Declaration, read: ReadonlySet<string>): void {
  if (read.has(declaration.prop)) return
  const rule = declaration.parent
  declaration.remove()
  if (rule?.nodes.length === 0) rule.remove()
}

function initialValueOf(rule: AtRule): string | undefined {
  let value: string | undefined
  rule.walkDecls('initial-value', (declaration) => {
    value = declaration.value
  })
  return value
}
