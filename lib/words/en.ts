import { counter } from './counter'

const count = counter('en')

/** Every word that the interface itself says, in English. Its shape is the shape of every catalogue. */
export const en = {
  skipToContent: 'Skip to the content',
  home: 'All guides',

  problem: 'What is your problem?',
  problemHint: 'Pick the guide that fits. It asks one thing at a time and leads you to the fix.',
  noGuides: 'There are no guides here yet.',
  homeDescription: (site: string) => `${site}: guides that ask one thing at a time and lead to the fix.`,

  start: 'Start',
  allSteps: 'All steps of this guide',
  steps: (n: number) => count(n, { one: '# step', other: '# steps' }),
  questions: (n: number) => count(n, { one: '# question', other: '# questions' }),
  instructions: (n: number) => count(n, { one: '# instruction', other: '# instructions' }),
  endings: (n: number) => count(n, { one: '# ending', other: '# endings' }),
  stepRange: (from: number, to: number) => `Steps ${from} to ${to}`,
  kind: {
    question: 'Question',
    instruction: 'Instruction',
    solved: 'Ends: solved',
    support: 'Ends: support',
  },

  seeWhole: 'See the whole guide',
  seeMap: 'Map of this guide',
  seeAll: 'All steps on one page, to read or print',
  contents: 'Contents',
  mapTitle: (guide: string) => `Map: ${guide}`,
  mapDescription: (guide: string, steps: string) => `The whole of “${guide}” as a picture: ${steps}.`,
  allTitle: (guide: string) => `All steps: ${guide}`,
  stateOf: (date: string) => `As of ${date}`,
  openStep: 'Open this step by itself',
  goTo: (n: string) => `go to ${n}`,
  goBackTo: (n: string) => `back to ${n}`,
  goOnWith: (n: string) => `Go on with ${n}`,
  goBackWith: (n: string) => `Go back to ${n}`,
  inGuide: (guide: string) => `in the guide “${guide}”`,
  afterAnswer: (n: string) => `from ${n}:`,
  mapKeys: 'Arrow keys follow the lines, Enter opens a step, + and − zoom, 0 shows all.',
  mapParts: 'This guide is drawn in parts. The overview shows how they hang together.',
  overview: 'Overview',
  ways: (n: number) => count(n, { one: '# way', other: '# ways' }),
  mapPart: (part: string, from: number, to: number) => `Part ${part}: steps ${from} to ${to}`,
  wholeMap: 'Show all',
  asText: 'The same in words',

  where: 'Where you are',
  way: 'How people get here',
  stepsBetween: (n: number) => count(n, { one: '# step in between', other: '# steps in between' }),
  youAreHere: 'You are here',

  answers: 'Answers',
  continue: 'Continue',
  nextStep: (title: string) => `Next: ${title}`,

  solved: 'Solved',
  support: 'A person takes over',
  startAgain: 'Start this guide again',

  yourAnswers: 'Your answers',
  change: 'Change',
  dropped: 'Because of the change, these answers no longer apply:',
  stale: 'The link brought answers that no longer fit this guide. What still fits is kept.',
  stepsLeft: (least: number, most: number) =>
    least === most
      ? count(most, { one: 'About # step left', other: 'About # steps left' })
      : `About ${least}–${count(most, { one: '# step left', other: '# steps left' })}`,

  stillStuck: 'Still stuck?',
  haveAtHand: 'Support can help faster if you have this at hand:',
  haveTried: 'what you have tried, below',
  whatWasTried: 'What you have tried',
  copyTried: 'Copy what you have tried',

  share: 'Share this step',
  copy: {
    link: 'Copy link',
    answers: 'Copy link with the answers',
    short: 'Copy short link',
    markdown: 'Copy for a ticket (Markdown)',
    plain: 'Copy for a ticket (plain text)',
  },
  copied: 'Copied',
  notCopied: 'The browser did not allow copying. Select the text and copy it yourself.',
  shortLink: 'Permanent link',
  qr: 'QR code of the permanent link',
  guide: 'Guide',
  interfaceUsed: 'Interface',
  step: 'Step',
  link: 'Link',
  tried: 'Answers',
  keys: 'Keys',
  keyList: {
    '1–9': 'Choose an answer',
    b: 'Back',
    c: 'Copy link',
    u: 'Switch interface',
    '?': 'Show this list',
  } as Record<string, string>,
  useKeys: 'Use these keys',

  whichInterface: 'Which one do you see?',
  notSure: 'Not sure?',
  partOf: (name: string, n: number) => `${name}, part ${n}`,
  nothingFor: (name: string) => `Nothing on this page is particular to: ${name}.`,

  enlarge: 'Enlarge',
  drawing: 'A drawing, not a screenshot.',
  enlarged: 'Enlarged picture',
  marks: 'Marks',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholePicture: 'Whole picture',
  backToText: 'Back to the text',

  note: 'Note',
  tip: 'Tip',
  warning: 'Warning',
  agentNote: 'For support staff only',
  done: 'Done',
  notDone: 'Not done',
  table: 'Table',
  code: 'Code',

  untranslated: (language: string) => `Not translated yet. Shown in ${language}.`,

  lost: 'This way leads nowhere',
  lostText: 'There is no page at this address. It may have been typed wrongly, or the link is incomplete.',
  lostGuides: 'These guides do lead somewhere',

  footnotes: 'Footnotes',
  footnoteBack: 'Back to the text',
}

export type Words = typeof en
