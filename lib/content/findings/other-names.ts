/** What other systems, and people, call our fields: the first of ours that is there is meant. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  to: ['next'],
  target: ['to', 'next', 'start'],
  goto: ['to', 'next'],
  link: ['to', 'next'],
  href: ['to', 'next', 'url'],
  leads_to: ['to', 'next'],
  next: ['to', 'start'],
  outcome: ['to'],
  next_step: ['next', 'to'],
  first: ['start'],
  name: ['title', 'label'],
  heading: ['title'],
  headline: ['title'],
  question: ['title'],
  text: ['label'],
  title: ['label'],
  answer: ['label'],
  option: ['label'],
  options: ['choices'],
  answers: ['choices'],
  buttons: ['choices'],
  branches: ['choices'],
  result: ['outcome'],
  end: ['outcome', 'ends'],
  description: ['summary', 'hint'],
  excerpt: ['summary'],
  abstract: ['summary'],
  subtitle: ['hint', 'summary'],
  help: ['hint'],
  tags: ['keywords'],
  tag: ['keywords'],
  labels: ['keywords'],
  author: ['owner'],
  authors: ['owner'],
  maintainer: ['owner'],
  updated: ['reviewed'],
  last_update: ['reviewed'],
  lastmod: ['reviewed'],
  date: ['reviewed', 'since'],
  expires: ['reviewBy', 'until'],
  references: ['sources'],
  redirect_from: ['aliases'],
  redirects: ['aliases'],
  category: ['topic'],
  product: ['products'],
  return: ['then'],
  returns: ['then'],
  return_to: ['then'],
  back: ['then'],
  after: ['then'],
  afterwards: ['then'],
  if: ['when'],
  condition: ['when'],
  regex: ['match'],
  pattern: ['match'],
  matches: ['match'],
  image: ['screenshot'],
  picture: ['screenshot'],
  w: ['width'],
  h: ['height'],
  left: ['x'],
  top: ['y'],
  number: ['n'],
  steps: ['answers'],
  mail: ['url'],
  email: ['url'],
  link_url: ['url'],
  colors: ['colours'],
  colorsdark: ['coloursDark'],
  locales: ['languages'],
}

/** What other systems call our elements. */
const ELEMENTS: Readonly<Record<string, string>> = {
  TabItem: 'Tab',
  TabPane: 'Tab',
  TabPanel: 'Tab',
  TabGroup: 'Tabs',
  Admonition: 'Note',
  Callout: 'Note',
  Info: 'Note',
  Alert: 'Warning',
  Caution: 'Warning',
  Danger: 'Warning',
  Important: 'Warning',
  Hint: 'Tip',
  Accordion: 'Details',
  Collapse: 'Details',
  Collapsible: 'Details',
  Expand: 'Details',
  Expandable: 'Details',
  Spoiler: 'Details',
  Toggle: 'Details',
  Image: 'Screenshot',
  Img: 'Screenshot',
  Figure: 'Screenshot',
  Picture: 'Screenshot',
  InternalNote: 'AgentNote',
  Internal: 'AgentNote',
  StaffNote: 'AgentNote',
  YouTube: 'Video',
  Youtube: 'Video',
  Variable: 'Term',
  Var: 'Term',
  Glossary: 'Term',
}

/** What does in Markdown what elements of other systems do. */
const IN_MARKDOWN: Readonly<Record<string, string>> = {
  ...{ Link: 'a', A: 'a', Anchor: 'a', NavLink: 'a', ExternalLink: 'a', LinkCard: 'a', Card: 'a' },
  ...{ Button: 'button', Code: 'code', CodeBlock: 'pre', Bold: 'b', Strong: 'b', Italic: 'i', Br: 'br' },
  ...{
    Steps: 'ol',
    Step: 'li',
    List: 'ul',
    ListItem: 'li',
    Table: 'table',
    Heading: 'h2',
    Quote: 'blockquote',
  },
}

/** The tag of HTML that does the same as an element of another system; Markdown has something for each. */
export function tagLike(name: string): string | undefined {
  return Object.hasOwn(IN_MARKDOWN, name) ? IN_MARKDOWN[name] : undefined
}

/** The field that somebody means who writes the name that it has elsewhere. */
export function fieldCalled(name: string, fields: readonly string[]): string | undefined {
  const key = name.toLowerCase().replaceAll('-', '_')
  const ours = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined
  return (
    ours?.find((one) => fields.includes(one)) ?? fields.find((one) => areOneInMany(key, one.toLowerCase()))
  )
}

/** Whether one of two words is the other in the plural. */
function areOneInMany(a: string, b: string): boolean {
  return [`${a}s`, `${a}es`].includes(b) || [`${b}s`, `${b}es`].includes(a)
}

/** Fields of the front matter of one kind of file, and what to say of them in another. */
const HOMES: readonly (readonly [readonly string[], string])[] = [
  [
    ['choices', 'next', 'then', 'outcome'],
    'it belongs to a step, and a front page leads to the first one by "start". Move it to the file of that step.',
  ],
  [
    ['topic', 'products', 'start', 'summary'],
    'it belongs to the guide’s front page, index.mdx. Move it there, or remove it.',
  ],
  [
    ['affects', 'since', 'until', 'status'],
    'it belongs to a known problem, a file in the folder _notices. Remove it here.',
  ],
]

/** What to say of a field that another kind of file has in its front matter. */
export function fieldOfOtherFile(name: string): string | undefined {
  return HOMES.find(([names]) => names.includes(name))?.[1]
}

/** The element that somebody means who writes the name that it has elsewhere. */
export function elementCalled(name: string): string | undefined {
  return Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined
}
