import { expect, test } from '@jest/globals'
import { picturesUsed } from '@/lib/content'
import { contentFolder } from '@/tests/harness/content-folder'
import { picture, step } from '@/tests/harness/small-picture'
import { expectFindings, type Case } from '@/tests/harness/table-of-findings'

const STEP = 'en/dark/plug-in.mdx'
const SHOT = '<Screenshot version="old" name="plug" alt="A plug" />'
const mark = (n: number) => `<Mark n="${n}">It</Mark>`
const part = (version: string) => `<Interface version="${version}">\n\nText.\n\n</Interface>`
const note = (text: string) => `<AgentNote>\n\n${text}\n\n</AgentNote>`
/** A text with a picture that has marks 1 and 2. */
const text = (...blocks: string[]) => ({ ...picture('plug'), ...step(blocks.join('\n\n')) })

const PNG = picture('plug')['screenshots/old/plug.png']!
const VIDEO = {
  'en/dark/FILM.MP4': '\0\0\0\x0cftypmp42',
  'en/dark/FILM.PNG': PNG,
  'en/dark/FILM.VTT': 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n',
  ...step('<Video src="./FILM.MP4" poster="./FILM.PNG" captions="./FILM.VTT" alt="It goes on" />'),
}

const CASES: Case[] = [
  ['nothing of marks that the text names', text(SHOT, mark(1), mark(2)), []],
  [
    'one mark of another number, with the one that is not named',
    text(SHOT, mark(1), mark(3)),
    [[`${STEP}:10 mark`, /no mark 3; it has 1, 2, and no text names 2: is that meant\?/]],
  ],
  [
    'as many marks of other numbers as are not named, with these',
    text(SHOT, mark(3), mark(4)),
    [
      [`${STEP}:8 mark`, /no mark 3; it has 1, 2, and no text names 1, 2: is one of these meant\? Correct/],
      [`${STEP}:10 mark`, /no mark 4; it has 1, 2, and no text names 1, 2: is one of these meant\? Correct/],
    ],
  ],
  [
    'a mark that there is not, and those that are not named',
    text(SHOT, mark(9)),
    [
      [`${STEP}:6 mark`, /shows mark 1, 2, and the text/],
      [`${STEP}:8 mark`, /no mark 9; it has 1, 2\. Correct/],
    ],
  ],
  [
    'a mark that a note for staff alone names',
    text(SHOT, mark(1), note(mark(2))),
    [[`${STEP}:6 mark`, /shows mark 2, and outside the notes for staff, which customers do not get,/]],
  ],
  [
    'nothing of a picture and its marks in a note for staff',
    text(note([SHOT, mark(1), mark(2)].join('\n\n'))),
    [],
  ],
  ['nothing of a mark that stands in a note as well', text(SHOT, mark(1), mark(2), note(mark(2))), []],
  [
    'a mark that a note for staff names and the picture does not have',
    text(SHOT, mark(1), mark(2), note(mark(3))),
    [[`${STEP}:14 mark`, /no mark 3/]],
  ],
  [
    'a mark whose picture stands in a note for staff',
    text(note(`${SHOT}\n\n${mark(2)}`), mark(1)),
    [[`${STEP}:14 mark`, /mark 1 points at a picture in a note for staff/]],
  ],
  [
    'a part of an interface whose sibling stands in a note for staff',
    step([part('old'), note(part('new'))].join('\n\n')),
    [[`${STEP}:6 missing-variant`, /the one for "new" stands in a note for staff.*Move it out/]],
  ],
  [
    'nothing of a part in a note for staff whose sibling all can see',
    step([part('old'), part('new'), note(part('new'))].join('\n\n')),
    [],
  ],
  ['nothing of parts in a note for staff', step(note([part('old'), part('new')].join('\n\n'))), []],
  [
    'the step that uses a picture without marks',
    { ...text(SHOT), 'screenshots/old/plug.json': null },
    [
      [
        'screenshots/old/plug.png:1 missing-screenshot',
        /^step "dark\/plug-in": the picture has no marks file/,
      ],
    ],
  ],
  [
    'the step that uses a picture that is none',
    { ...text(SHOT), 'screenshots/old/plug.png': 'hello' },
    [['screenshots/old/plug.png:1 missing-screenshot', /^step "dark\/plug-in": the picture is no whole PNG/]],
  ],
  [
    'the step whose answer uses a picture of another size',
    {
      ...picture('plug'),
      'screenshots/old/plug.json': '{ "width": 41, "height": 20, "marks": [] }',
      'en/dark/plugged-in.mdx':
        '---\ntitle: Is it?\nchoices:\n  - { label: Yes, to: call, screenshot: old/plug, alt: A plug }\n  - { label: No, to: plug-in }\n---\n',
    },
    [['screenshots/old/plug.json:1 mark', /^step "dark\/plugged-in": the marks file says 41 × 20/]],
  ],
  [
    'the guide in which a step lies too deep',
    { 'en/dark/more/deep.mdx': '---\ntitle: Deep\noutcome: solved\n---\n' },
    [['en/dark/more/deep.mdx:1 bad-id', /^guide "dark": /]],
  ],
  ['nothing of endings in capitals', VIDEO, []],
]

test.each(CASES)('the check names %s', (_, files, expected) => expectFindings(files, expected))

test('a poster whose name ends in capitals is made for pages', () => {
  expect(picturesUsed(contentFolder(VIDEO)).map(({ id }) => id)).toEqual(['en/dark/FILM.PNG'])
})
