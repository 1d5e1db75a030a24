import { basePath } from '@/lib/addresses/base-path'
import type { Content } from '@/lib/content'
import { guideDocument, SCHEMA_FILE, wholeAddress, type Publication } from '../guide/guide-document'
import { parsed } from '@/lib/json-shape'
import { guideJsonSchema, guideSchema, type GuideDocument } from '../schemas/guide'
import { guideTwin } from './guide-twin'
import { llmsText } from './llms-text'
import { stepTwin } from './step-twin'
import type { TitleOf } from './words'

/** A file for machines: its path from the root of the site, and its text. */
export type MachineFile = readonly [name: string, text: string]

/**
 * Every file for machines, one guide after the other, so that none has to be in memory with all others.
 * @param wanted the name of the only file that is looked for: guides that have nothing to do with it are then left out
 * @param former the text of a file, by its name, where it is known to be the same as before
 */
export function* machineFiles(
  content: Content,
  publication: Publication,
  wanted?: string,
  former: (guide: string, file: string) => string | undefined = () => undefined,
): Generator<MachineFile> {
  const heads: GuideDocument[] = []
  for (const lang of content.languages) {
    const titleOf = titlesIn(content, lang)
    for (const id of content.guides(lang).keys()) {
      const stem = `${lang}/${id}`
      if (wanted?.includes('/') && ![`${stem}.`, `${stem}/`].some((one) => wanted.startsWith(one))) continue
      const had = (file: string) => former(id, file)
      const document = documentIn(had(`${stem}.json`)) ?? guideDocument(content, lang, id, publication)
      if (!document) continue
      for (const step of document.steps) {
        const file = `${stem}/${step.id}.md`
        yield [file, had(file) ?? `${stepTwin(document, step, titleOf)}\n`]
      }
      yield [`${stem}.md`, had(`${stem}.md`) ?? `${guideTwin(document, titleOf)}\n`]
      yield [`${stem}.json`, had(`${stem}.json`) ?? `${JSON.stringify(document)}\n`]
      heads.push({ ...document, steps: [] })
    }
  }
  const root = wholeAddress(content, basePath() || '/').replace(/\/$/, '')
  yield ['llms.txt', llmsText(heads, `${root}/${SCHEMA_FILE}`, root)]
  yield [SCHEMA_FILE, `${JSON.stringify(guideJsonSchema(), null, 2)}\n`]
}

/** A guide as it was written before; undefined where it was not, or by another version of ours. */
function documentIn(json: string | undefined): GuideDocument | undefined {
  return json === undefined ? undefined : guideSchema.safeParse(parsed(json)).data
}

function titlesIn(content: Content, lang: string): TitleOf {
  const allGuides = content.guides(lang)
  return (guide, step) =>
    step === undefined ? allGuides.get(guide)?.title : allGuides.get(guide)?.steps.get(step)?.title
}
