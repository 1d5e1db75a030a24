import { successor, targetOf, type Aliases } from '@/lib/tree'
import { finding, type Finding } from '../findings'
import type { LanguageDrafts } from '../forest'
import { readJson } from '../json-file'
import { validate } from '../located'
import { kindOf } from '../ordinary-file'
import { LOCK_FILE, lockSchema } from '../schemas/lock'

/** Every published step that is gone and that no alias takes over. */
export function checkLostLinks(root: string, drafts: LanguageDrafts, aliases: Aliases): Finding[] {
  if (!kindOf(root, LOCK_FILE)) return []
  const { located, findings } = readJson(root, LOCK_FILE, 'front-matter')
  if (!located) return [...findings]
  const faults = [...findings, ...validate(lockSchema, located, 'front-matter')]
  const parsed = lockSchema.safeParse(located.data)
  if (!parsed.success) return faults
  const isThere = (key: string) => {
    const { guide, step } = targetOf(key)
    return drafts.get(guide)?.steps.has(step) ?? false
  }
  for (const key of Object.keys(parsed.data.links)) {
    if (successor(key, isThere, aliases) !== undefined) continue
    const { guide, step } = targetOf(key)
    const message = `published once, and now neither there nor taken over: links to it would break. Put the step back, or add "${key}" to the aliases of the step that now says what it said.`
    faults.push(finding('lost-link', located.place(['links', key], 'key'), message, { guide, step }))
  }
  return faults
}
