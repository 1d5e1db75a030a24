import { messages } from '@/lib/messages'
import type { GuideDocument } from '../schemas/guide'
import { bodyText, sections, stepText, untranslated } from './step-twin'
import { deeper, frontMatter, indexAddress, noticeText, plain, twinAddress, type TitleOf } from './words'

/** `/<lang>/<guide>.md`: a guide's front page and all of its steps, in walking order. */
export function guideTwin(document: GuideDocument, titleOf: TitleOf): string {
  const { title, id, lang, url, version, reviewed, steps, introduction } = document
  const say = messages(lang)
  const contents = steps.map(
    (step) => `- [${plain(step.title)}](${twinAddress(document, `${id}/${step.id}`)})`,
  )
  return sections([
    frontMatter({
      title,
      id,
      lang: introduction.lang,
      url,
      start: `${id}/${document.start}`,
      version,
      reviewed,
      index: indexAddress(document),
    }),
    `# ${plain(title)}`,
    plain(document.summary),
    untranslated(lang, introduction.lang),
    ...document.notices.map((one) => noticeText(one, lang)),
    bodyText(document, introduction),
    `## ${plain(say.allSteps)}\n\n${contents.join('\n')}`,
    ...steps.flatMap((step) => [
      `## ${plain(step.title)}`,
      `<${step.url}>${step.short_url === null ? '' : ` · <${step.short_url}>`}`.replace(
        /<(\/[^>]*)>/g,
        '`$1`',
      ),
      untranslated(lang, step.lang),
      deeper(stepText(document, step, titleOf), 1),
    ]),
  ])
}
