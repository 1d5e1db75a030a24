import type { z } from 'zod'
import { nearest } from '@/lib/tree'
import { explain, fieldsAt } from './explain'
import { finding, type About, type Code, type Finding } from './findings'
import { valueAt, type Located, type Path } from './located'
import { breaking } from './causes'
import { checkForbiddenText } from './forbidden-text'
import { fieldCalled } from './other-names'

/** Everything in which the data differs from the schema, and what no data may hold, each at its place. */
export function validate(schema: z.ZodType, located: Located, code: Code, about: About = {}): Finding[] {
  const untoward = checkForbiddenText(located, code, about)
  const result = schema.safeParse(located.data)
  if (result.success) return untoward
  const issues = result.error.issues.filter((issue) => !isOfPart(issue, result.error.issues))
  const { renamed, missing } = misnamed(issues, located.data)
  const faults = issues.flatMap((issue) => {
    if (missing.has(issue)) return []
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.flatMap((key) => {
        if (key === '__proto__') return []
        const place = located.place([...path, key], 'key')
        const meant = renamed.get([...path, key].join('\n'))
        const fault = finding(code, place, explain(issue, located, schema, { key, meant }), about)
        const called = meant ?? calledHere(key, fieldsAt(schema, path))
        const unknown = { ...fault, field: [...path, called ?? key] }
        // Of a field of the whole under another name, what asks for it follows.
        return called === undefined || path.length > 0
          ? unknown
          : breaking(unknown, `${place.file}#${called}`)
      })
    }
    const fault = finding(code, located.place(path), explain(issue, located, schema), about)
    return [{ ...fault, field: path }]
  })
  return [...untoward, ...faults]
}

type Issue = z.core.$ZodIssue

/** The one of the fields that a name like it was most likely to be. */
function calledHere(key: string, names: readonly string[]): string | undefined {
  return fieldCalled(key, names) ?? nearest(key, names)
}

/** Whether an issue of a whole follows from one of its parts: a number that is too large, and a sum that is. */
function isOfPart(issue: Issue, issues: readonly Issue[]): boolean {
  if (issue.code !== 'custom') return false
  const { path } = issue
  return issues.some((one) => one.path.length > path.length && path.every((part, i) => one.path[i] === part))
}

/** Fields under a wrong name: an unknown field beside one that is missing. It is one fault, not two. */
function misnamed(issues: readonly Issue[], data: unknown) {
  const renamed = new Map<string, string>()
  const missing = new Set<Issue>()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const lacking = issues.filter(
      ({ code, path }) =>
        (code === 'invalid_type' || code === 'invalid_union') &&
        path.length === issue.path.length + 1 &&
        issue.path.every((part, i) => path[i] === part) &&
        valueAt(data, path as Path) === undefined,
    )
    const name = (one: Issue) => String(one.path.at(-1))
    for (const key of issue.keys) {
      const names = lacking.map(name)
      const close = nearest(key, names) ?? fieldCalled(key, names)
      const one =
        lacking.find((each) => name(each) === close) ??
        (lacking.length === 1 && issue.keys.length === 1 && !/^[a-z]+$/i.test(key) ? lacking[0] : undefined)
      if (!one || missing.has(one)) continue
      missing.add(one)
      renamed.set([...issue.path, key].join('\n'), name(one))
    }
  }
  return { renamed, missing }
}
