import { languageName, messages, messagesLang } from '@/lib/messages'
import { targetOf } from '@/lib/tree'
import type { BodyDocument, GuideDocument, StepDocument } from '../schemas/guide'
import { frontMatter, indexAddress, inline, noticeText, plain, twinAddress, type TitleOf } from './words'

/** `/<lang>/<guide>/<step>.md`: a step with nothing around it, its answers as links to the twins of other steps. */
export function stepTwin(document: GuideDocument, step: StepDocument, titleOf: TitleOf): string {
  const known = document.notices.filter(({ id }) => step.notices.includes(id))
  return sections([
    frontMatter({
      ...{ title: step.title, guide: document.title, id: `${document.id}/${step.id}`, kind: step.kind },
      ...{ outcome: step.outcome, lang: step.lang, url: step.url, short_url: step.short_url },
      ...{ version: document.version, reviewed: step.reviewed, index: indexAddress(document) },
    }),
    `# ${plain(step.title)}`,
    untranslated(document.lang, step.lang),
    ...known.map((one) => noticeText(one, document.lang)),
    stepText(document, step, titleOf),
  ])
}

/** A step without its title: its text and what follows from it. Headings begin at level 2. */
export function stepText(document: GuideDocument, step: StepDocument, titleOf: TitleOf): string {
  return sections([bodyText(document, step), onward(document, step, titleOf)])
}

/** Says, where it is so, that a text is in another language than the one asked for. */
export function untranslated(lang: string, shown: string): string {
  return lang === shown ? '' : `*${messages(lang).untranslated(languageName(shown, messagesLang(lang)))}*`
}

/** A text whole, each part for an interface under its name, and before them how to tell which one it is. */
export function bodyText({ site, lang }: GuideDocument, { body }: BodyDocument): string {
  const present = site.interfaces.filter(({ id }) => body.some((part) => part.interface === id))
  const which =
    site.interfaces.length > 1 && present.length > 0
      ? [
          `**${plain(messages(lang).whichInterface)}**`,
          present
            .map(({ label, recognise }) => `- **${plain(label)}**${recognise ? `: ${plain(recognise)}` : ''}`)
            .join('\n'),
        ]
      : []
  const parts = body.map((part, i) => {
    if (part.interface !== null) return `## ${plain(part.label ?? part.interface)}\n\n${part.text}`
    // What follows the part for one interface is for all again.
    return (body[i - 1]?.interface ?? null) === null ? part.text : `---\n\n${part.text}`
  })
  return sections([...which, ...parts])
}

function onward(document: GuideDocument, step: StepDocument, titleOf: TitleOf): string {
  const say = messages(document.lang)
  const to = (key: string) => twinAddress(document, key)
  const title = (key: string) => {
    const { guide, step: id } = targetOf(key)
    return plain(titleOf(guide, id) ?? key)
  }
  const leads = (key: string, then: string | undefined) =>
    `→ ${title(key)}${then === undefined ? '' : `, ${say.afterwards} → ${title(then)}`}`
  if (step.next !== undefined)
    return `[${plain(say.continue)}](${to(step.next)}) ${leads(step.next, step.then)}`
  if (step.outcome !== undefined) return ending(document, step, titleOf)
  const answers = (step.answers ?? []).map(({ id, label, hint, to: key, then }) => {
    const line = `- [${inline(label)}](${to(key)}) \`${id}\` ${leads(key, then)}`
    return hint === null ? line : `${line}\\\n  ${inline(hint)}`
  })
  return `## ${plain(say.answers)}\n\n${answers.join('\n')}`
}

function ending(document: GuideDocument, { outcome, returns }: StepDocument, titleOf: TitleOf): string {
  const say = messages(document.lang)
  const { contact } = document.site
  const ways = new Map<string, string>()
  for (const { from, to } of returns ?? []) {
    const [asked, on] = [targetOf(from), targetOf(to)]
    const whose = titleOf(asked.guide, asked.guide === document.id ? asked.step : undefined) ?? from
    const onward = `[${plain(say.goOnWithStep(titleOf(on.guide, on.step) ?? to))}](${twinAddress(document, to)})`
    ways.set(`${whose} ${to}`, `- ${plain(say.cameFrom(whose))}: ${onward}`)
  }
  const have = contact.have.map((thing) => `- ${plain(thing)}`).join('\n')
  return sections([
    [...ways.values()].join('\n'),
    ...(outcome === 'support'
      ? [`**[${plain(contact.label)}](${contact.url})**`, have && `${plain(say.haveAtHand)}\n\n${have}`]
      : [`**${plain(say.solved)}**`]),
  ])
}

/** Parts of a document with a line between; those that say nothing are left out. */
export function sections(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n')
}
