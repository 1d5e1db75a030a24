import { targetOf } from '@/lib/tree'
import { finding, type Finding } from '../findings'
import type { LanguageDrafts } from '../forest'
import { readJson } from '../json-file'
import { validate } from '../located'
import { lockSchema } from '../schemas/lock'
import type { Aliases } from './aliases'
import fs from 'node:fs'
import path from 'node:path'

export const LOCK_FILE = 'links.lock.json'

/** The step that a once published `guide/step` is now, itself or through aliases; undefined if it is lost. */
export function successor(key: string, drafts: LanguageDrafts, aliases: Aliases): string | undefined {
  const { guide, step } = targetOf(key)
  if (drafts.get(guide)?.steps.has(step)) return key
  const taken = aliases.steps.get(key)
  if (taken !== undefined) return taken
  const renamed = aliases.guides.get(guide)
  if (renamed === undefined) return undefined
  const there = `${renamed}/${step}`
  return drafts.get(renamed)?.steps.has(step) ? there : aliases.steps.get(there)
}

/** Every published step that is gone and that no alias takes over. */
export function checkLostLinks(root: string, drafts: LanguageDrafts, aliases: Aliases): Finding[] {
  if (!fs.existsSync(path.join(root, LOCK_FILE))) return []
  const { located, findings } = readJson(root, LOCK_FILE, 'front-matter')
  if (!located) return [...findings]
  const faults = validate(lockSchema, located, 'front-matter')
  const parsed = lockSchema.safeParse(located.data)
  if (!parsed.success) return [...findings, ...faults]
  for (const key of Object.keys(parsed.data.links)) {
    if (successor(key, drafts, aliases) !== undefined) continue
    const { guide, step } = targetOf(key)
    const message = `published once, and now neither there nor taken over: links to it would break. Put the step back, or add "${key}" to the aliases of the step that now says what it said.`
    faults.push(finding('lost-link', located.place(['links', key], 'key'), message, { guide, step }))
  }
  return faults
}
