import { test } from '@jest/globals'
import { SOUND } from '@/tests/harness/content-folder'
import { expectFindings, type Case } from '@/tests/harness/table-of-findings'

const QUESTION = 'en/dark/plugged-in.mdx'
const SCENARIOS = 'en/dark/scenarios.json'
const question = (...answers: string[]) => ({
  [QUESTION]: `---\ntitle: Is it plugged in?\nchoices:\n${answers.map((one) => `  - { ${one} }\n`).join('')}---\n`,
})
const step = (name: string, fields: string) => ({
  [`en/dark/${name}.mdx`]: `---\ntitle: A step\n${fields}---\n`,
})
const YES = 'id: yes, label: Yes, to: call'
const NO = 'id: no, label: No, to: plug-in'
const walk = (answer: string, ends: string, more = {}) => ({
  ...{ name: 'One', answers: { 'plugged-in': answer }, ends },
  ...more,
})
const walks = (...all: object[]) => ({
  [SCENARIOS]: `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`,
})
const SOURCES = {
  'site.json': JSON.stringify({ ...(JSON.parse(SOUND['site.json']!) as object), sources: 'required' }),
}
const lock = (links: object) => ({ 'links.lock.json': JSON.stringify({ links }, null, 1) })
const unsourced = (...files: string[]) => files.map((file) => [`en/dark/${file}.mdx:2 unsourced`] as const)

const WAYS: Case[] = [
  [
    'steps to which nothing leads, beside those that have no way out themselves',
    {
      ...step('alone', 'outcome: solved\n'),
      ...step('round', 'next: round-again\n'),
      ...step('round-again', 'next: round\n'),
    },
    [
      ['en/dark/alone.mdx:1 unreachable'],
      ['en/dark/round-again.mdx:1 no-way-out'],
      ['en/dark/round-again.mdx:1 unreachable'],
      ['en/dark/round.mdx:1 no-way-out', /Add an answer that leads to an outcome\.$/],
      ['en/dark/round.mdx:1 unreachable'],
    ],
  ],
  [
    'in a round that readers come to what may be meant, and not that nothing leads there',
    {
      ...question(YES, 'label: Round, to: round'),
      ...step('round', 'next: round-again\n'),
      ...step('round-again', 'next: round\n'),
    },
    [
      ['en/dark/round-again.mdx:1 no-way-out', /Nothing leads to "plug-in": is it meant\?$/],
      ['en/dark/round.mdx:1 no-way-out', /Nothing leads to "plug-in": is it meant\?$/],
    ],
  ],
  [
    'an id that two answers have, and that nothing leads to what neither names',
    question(YES, 'id: yes, label: No, to: call'),
    [
      ['en/dark/light.mdx:1 unreachable'],
      ['en/dark/plug-in.mdx:1 unreachable'],
      [`${QUESTION}:5 duplicate-id`],
    ],
  ],
  [
    'no step as one to which nothing leads that an answer without an id may be meant to lead to',
    question('label: Yes, to: call', 'label: No, to: call'),
    [[`${QUESTION}:5 duplicate-id`, /two answers lead to one step/]],
  ],
  [
    'nothing else where a target names no step, for that may be what is meant',
    question(YES, 'label: No, to: nowhere'),
    [[`${QUESTION}:5 missing-target`]],
  ],
  [
    'what a step is that nothing leads to, and that; not of what it may lead to',
    { ...step('odd', ''), ...step('behind', 'next: call\n') },
    [['en/dark/odd.mdx:1 kind'], ['en/dark/odd.mdx:1 unreachable']],
  ],
]

const FIELDS: Case[] = [
  [
    'what a step is not, beside a field that there is not',
    step('plug-in', 'foo: 1\n'),
    [
      ['en/dark/plug-in.mdx:1 kind', /found none/],
      ['en/dark/plug-in.mdx:3 front-matter', /"foo"/],
    ],
  ],
  [
    'a field that may be what the step is, and no lack of it',
    step('plug-in', 'nxt: light\n'),
    [['en/dark/plug-in.mdx:3 front-matter', /did you mean "next"/]],
  ],
  [
    'fields in a field, and no lack of them',
    step('plug-in', 'sources:\n  next: light\n'),
    [['en/dark/plug-in.mdx:4 front-matter', /sources: expected/]],
  ],
  [
    'what a step is not, beside a title that is not there',
    { 'en/dark/plug-in.mdx': '---\nkeywords: [plug]\n---\n' },
    [['en/dark/plug-in.mdx:1 front-matter', /title is missing/], ['en/dark/plug-in.mdx:1 kind']],
  ],
  [
    'that sources lack beside a field that there is not',
    { ...SOURCES, ...step('plug-in', 'next: light\nfoo: 1\n') },
    [
      ...unsourced('call', 'light', 'plug-in'),
      ['en/dark/plug-in.mdx:4 front-matter', /"foo"/],
      ...unsourced('plugged-in'),
    ],
  ],
  [
    'no lack of sources that stand under another name',
    { ...SOURCES, ...step('plug-in', 'next: light\nreferences: [The manual]\n') },
    [
      ...unsourced('call', 'light'),
      ['en/dark/plug-in.mdx:4 front-matter', /did you mean "sources"/],
      ...unsourced('plugged-in'),
    ],
  ],
]

const WALKS: Case[] = [
  [
    'a walk that ends elsewhere, beside an answer that it does not take and that leads nowhere',
    { ...question(YES, NO, 'id: other, label: Other, to: nowhere'), ...walks(walk('yes', 'light')) },
    [[`${QUESTION}:6 missing-target`], [`${SCENARIOS}:2 scenario`, /expected.*"light"; it ends at "call"/]],
  ],
  [
    'nothing of a walk that takes the answer that leads nowhere',
    { ...question(YES, NO, 'id: other, label: Other, to: nowhere'), ...walks(walk('other', 'light')) },
    [[`${QUESTION}:6 missing-target`]],
  ],
  [
    'a walk that ends elsewhere, beside an answer that it does not take and that is none',
    { ...question(YES, NO, 'id: Other One, label: Other, to: light'), ...walks(walk('yes', 'light')) },
    [[`${QUESTION}:6 front-matter`], [`${SCENARIOS}:2 scenario`, /it ends at "call"/]],
  ],
  [
    'nothing of a walk that takes an id that two answers have',
    { ...question(YES, 'id: yes, label: No, to: plug-in'), ...walks(walk('yes', 'light')) },
    [[`${QUESTION}:5 duplicate-id`]],
  ],
  [
    'a walk that ends elsewhere, beside faults of words and of who looks after a step',
    {
      [QUESTION]: SOUND[QUESTION]!.replace('title', 'foo: 1\ntitle'),
      ...step('call', 'outcome: support\nowner: 5\n'),
      ...walks(walk('call', 'light')),
    },
    [
      ['en/dark/call.mdx:4 front-matter', /owner/],
      [`${QUESTION}:2 front-matter`, /"foo"/],
      [`${SCENARIOS}:2 scenario`, /it ends at "call"/],
    ],
  ],
  [
    'a walk that ends elsewhere, beside a field that there is not, in another or its own',
    {
      ...walks(
        walk('plug-in', 'light', { note: 'x' }),
        walk('call', 'light', { note: 'x' }),
        walk('call', 'light'),
      ),
    },
    [
      [`${SCENARIOS}:2 front-matter`, /unknown field "note" in \[1\]/],
      [`${SCENARIOS}:3 scenario`, /it ends at "call"/],
      [`${SCENARIOS}:3 front-matter`, /unknown field "note" in \[2\]/],
      [`${SCENARIOS}:4 scenario`, /it ends at "call"/],
    ],
  ],
  [
    'nothing of a walk of which it is not known what it begins with',
    walks(walk('call', 'light', { interfaces: 'old' })),
    [[`${SCENARIOS}:2 front-matter`, /did you mean "interface"/]],
  ],
  [
    'an answer that a question does not have, beside another that leads nowhere',
    { ...question(YES, NO, 'id: other, label: Other, to: nowhere'), ...walks(walk('perhaps', 'light')) },
    [[`${QUESTION}:6 missing-target`], [`${SCENARIOS}:2 scenario`, /has no answer "perhaps"/]],
  ],
]

const LINKS: Case[] = [
  [
    'links that are lost, beside a code that is none',
    lock({ 'dark/gone': '2345678', 'dark/light': 'abc', 'no step': '2345679' }),
    [
      ['links.lock.json:3 lost-link', /add "dark\/gone" to the aliases/],
      ['links.lock.json:4 front-matter', /short code/],
      ['links.lock.json:5 front-matter', /name of a step/],
    ],
  ],
  [
    'a circle of partials that no text uses, once',
    {
      'en/_shared/p.mdx': 'import Q from "./q.mdx"\n\n<Q />\n',
      'en/_shared/q.mdx': 'import P from "./p.mdx"\n\n<P />\n',
    },
    [['en/_shared/q.mdx:1 circular-import', /p\.mdx → q\.mdx → p\.mdx/]],
  ],
  [
    'a circle of partials of which a text uses one, once',
    {
      'en/_shared/p.mdx': 'import Q from "./q.mdx"\n\n<Q />\n',
      'en/_shared/q.mdx': 'import P from "./p.mdx"\n\n<P />\n',
      'en/dark/light.mdx': `${SOUND['en/dark/light.mdx']!}\nimport Q from "../_shared/q.mdx"\n\n<Q />\n`,
    },
    [['en/_shared/p.mdx:1 circular-import', /^step "dark\/light": /]],
  ],
]

test.each([...WAYS, ...FIELDS, ...WALKS, ...LINKS])('the check names %s', (_, files, expected) =>
  expectFindings(files, expected),
)
