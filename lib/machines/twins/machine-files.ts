import { basePath } from '@/lib/addresses/base-path'
import type { Content } from '@/lib/content'
import { guideDocument, SCHEMA_FILE, wholeAddress, type Publication } from '../guide/guide-document'
import { guideJsonSchema, type GuideDocument } from '../schemas/guide'
import { guideTwin } from './guide-twin'
import { llmsText } from './llms-text'
import { stepTwin } from './step-twin'
import type { TitleOf } from './words'

/** A file for machines: its path from the root of the site, and its text. */
export type MachineFile = readonly [name: string, text: string]

/**
 * Every file for machines, one guide after the other, so that none has to be in memory with all others.
 * @param wanted the name of the only file that is looked for: guides that have nothing to do with it are then left out
 */
export function* machineFiles(
  content: Content,
  publication: Publication,
  wanted?: string,
): Generator<MachineFile> {
  const heads: GuideDocument[] = []
  for (const lang of content.languages) {
    const titleOf = titlesIn(content, lang)
    for (const id of content.guides(lang).keys()) {
      const stem = `${lang}/${id}`
      if (wanted?.includes('/') && ![`${stem}.`, `${stem}/`].some((one) => wanted.startsWith(one))) continue
      const document = guideDocument(content, lang, id, publication)
      if (!document) continue
      for (const step of document.steps)
        yield [`${lang}/${id}/${step.id}.md`, `${stepTwin(document, step, titleOf)}\n`]
      yield [`${lang}/${id}.md`, `${guideTwin(document, titleOf)}\n`]
      yield [`${lang}/${id}.json`, `${JSON.stringify(document)}\n`]
      heads.push({ ...document, steps: [] })
    }
  }
  const root = wholeAddress(content, basePath() || '/').replace(/\/$/, '')
  yield ['llms.txt', llmsText(heads, `${root}/${SCHEMA_FILE}`, root)]
  yield [SCHEMA_FILE, `${JSON.stringify(guideJsonSchema(), null, 2)}\n`]
}

function titlesIn(content: Content, lang: string): TitleOf {
  const allGuides = content.guides(lang)
  return (guide, step) =>
    step === undefined ? allGuides.get(guide)?.title : allGuides.get(guide)?.steps.get(step)?.title
}
