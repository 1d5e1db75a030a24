const question = (title: string, to: readonly string[], more = '') =>
  `---\ntitle: ${title}\nchoices:\n${to.map((one) => `  - label: To ${one}\n    to: ${one}\n`).join('')}${more}---\n\nLook.\n`

/** A guide's front page. */
export const index = (title: string, start: string) =>
  `---\ntitle: ${title}\nsummary: Find out.\nstart: ${start}\n---\n`
const ENDS = ['hub/done', 'hub/ask']
const CHANGING = ['dark', 'dim', 'fault']
const STEPS = ['a', 'b', 'c']

/** Three guides that change, partly translated, and one that leads to all of their steps and stays as it is. */
export const CHANGING_CONTENT: Readonly<Record<string, string>> = {
  'site.json': JSON.stringify({
    ...{ name: 'Lamps', languages: ['en', 'cs'], interfaces: [] },
    contact: { url: 'https://help.example/', label: { en: 'Ask us', cs: 'Ptejte se' } },
  }),
  'en/hub/index.mdx': index('All of it', 'which'),
  'en/hub/which.mdx': question('Which of all?', [
    ...ENDS,
    ...CHANGING.flatMap((guide) => STEPS.map((step) => `${guide}/${step}`)),
  ]),
  'en/hub/done.mdx': '---\ntitle: Done\noutcome: solved\n---\n',
  'en/hub/ask.mdx':
    '---\ntitle: Ask us\noutcome: support\n---\n\nSee [dim](../dim/index.mdx) and [b](../dark/b.mdx).\n',
  ...Object.fromEntries(
    CHANGING.flatMap((guide) => [
      [`en/${guide}/index.mdx`, index(`Guide ${guide}`, 'a')],
      [`cs/${guide}/index.mdx`, index(`Česky ${guide}`, 'a')],
      [`cs/${guide}/b.mdx`, question(`Je to ${guide}?`, ENDS, guide === 'dim' ? 'aliases: [byvaly]\n' : '')],
      ...STEPS.map((step) => [`en/${guide}/${step}.mdx`, question(`Is it ${guide} ${step}?`, ENDS)]),
    ]),
  ),
}
