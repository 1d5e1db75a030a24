import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  allAddress,
  guideAddress,
  homeAddress,
  mapAddress,
  searchAddress,
  stepAddress,
} from '@/lib/addresses'
import type { Content } from '@/lib/content'

/** Addresses of a site, in all its languages. */
export interface Known {
  readonly pages: readonly string[]
  readonly steps: readonly string[]
  readonly guides: readonly string[]
  readonly codes: readonly string[]
  /** Questions of the last language by guide and step, with the ids of their answers. */
  readonly questions: readonly (readonly [guide: string, step: string, answers: readonly string[]])[]
}

export function knownOf({
  languages,
  guides,
  root,
}: Pick<Content, 'languages' | 'guides'> & { root: string }): Known {
  const steps: string[] = []
  const others: string[] = []
  const fronts: string[] = []
  const questions: (readonly [string, string, readonly string[]])[] = []
  for (const lang of languages) {
    others.push(homeAddress(lang), searchAddress(lang))
    for (const [id, guide] of guides(lang)) {
      fronts.push(guideAddress(lang, id))
      others.push(allAddress(lang, id), mapAddress(lang, id))
      for (const [step, found] of guide.steps) {
        steps.push(stepAddress(lang, { guide: id, step }))
        if (lang === languages.at(-1) && found.kind === 'question')
          questions.push([id, step, found.choices.map((choice) => choice.id)])
      }
    }
  }
  const lock = JSON.parse(readFileSync(path.join(root, 'links.lock.json'), 'utf8')) as {
    links: Record<string, string>
  }
  return {
    pages: [...steps, ...fronts, ...others],
    steps,
    guides: fronts,
    codes: Object.values(lock.links),
    questions,
  }
}
