import { languageName } from '@/lib/messages'
import type { GuideDocument } from '../schemas/guide'
import { sections } from './step-twin'
import { plain } from './words'

/** What an assistant may and may not do with a guide: said in llms.txt, and to every client of the Model Context Protocol. */
export const RULES: readonly string[] = [
  'Ask the customer each question as it stands, and wait for the answer. Never answer for the customer, and never offer an answer that the question does not have.',
  'Take one step at a time: follow the link of the answer that was given. Do not sum up steps that you have not opened.',
  'Repeat each warning word for word before the customer does what the step says, and go on only when the customer agrees. What it warns of cannot be undone.',
  'Where a text differs by interface, ask first which one the customer sees.',
  'Cite the link of the step (`url`, or the shorter `short_url`), so that the customer can go on there without you.',
  'At the outcome “support”, hand over: give the contact, what to have at hand, and the answers given so far.',
  'A known problem is told until its last day, and not after that.',
]

/** `/llms.txt` (https://llmstxt.org): what the site is, the rules, and all guides in every language. */
export function llmsText(documents: readonly GuideDocument[], schemaAddress: string, root: string): string {
  const [first] = documents
  if (!first) return '# No guides\n'
  const { site } = first
  const byLanguage = site.languages.map((lang) => documents.filter((one) => one.lang === lang))
  return `${sections([
    `# ${plain(site.name)}`,
    '> Support guides as decision trees. Each step is a question with fixed answers, an instruction, or an outcome (solved, or over to support), and has an address of its own that opens by itself.',
    `Rules for assistants:\n\n${RULES.map((rule) => `- ${rule}`).join('\n')}`,
    `Every page has a twin in Markdown: add \`.md\` to its address (\`${root}/<lang>/<guide>/<step>.md\`). \`${root}/<lang>/<guide>.md\` has all steps of a guide, and \`${root}/<lang>/<guide>.json\` the same as data: [JSON Schema](${schemaAddress}). A site that runs the Signpost server also speaks the Model Context Protocol at \`${root}/mcp\`; for any other, \`npm run mcp -- <address>\` does.`,
    ...byLanguage.flatMap((guides, i) => {
      const lang = site.languages[i] ?? ''
      const lines = guides.map(
        ({ title, url, summary }) => `- [${plain(title)}](${url}.md): ${plain(summary)}`,
      )
      return lines.length === 0
        ? []
        : [
            `## ${site.languages.length > 1 ? `Guides: ${languageName(lang, lang)} (${lang})` : 'Guides'}\n\n${lines.join('\n')}`,
          ]
    }),
  ])}\n`
}
