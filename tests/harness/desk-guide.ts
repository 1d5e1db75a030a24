import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import type { Hand } from './desk-hand'
import { writer } from './desk-session'

/** A picture as a writer has it in a folder. */
export async function pictureFile(name: string): Promise<string> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'signpost-picture-')), name)
  writeFileSync(
    file,
    await sharp({ create: { width: 480, height: 300, channels: 3, background: '#cde' } })
      .png()
      .toBuffer(),
  )
  return file
}

/** Steps with their words in the first and the second language. */
const STEPS = {
  'what-happens': [
    {
      title: 'What does the lamp do?',
      answers: ['It stays dark', 'It flickers', 'It hums', 'Something else'],
      text: 'Look at the lamp.',
    },
    {
      title: 'Co dělá lampa?',
      answers: ['Nesvítí', 'Bliká', 'Bzučí', 'Něco jiného'],
      text: 'Podívejte se na lampu.',
    },
  ],
  'first-fix': [
    { title: 'Does it light now?', answers: ['It lights', 'It stays dark'], text: 'Turn it on.' },
    { title: 'Svítí teď?', answers: ['Svítí', 'Nesvítí'], text: 'Zapněte ji.' },
  ],
  'it-works': [
    { title: 'The lamp lights', text: 'It is done.' },
    { title: 'Lampa svítí', text: 'Hotovo.' },
  ],
  'contact-support': [
    { title: 'Ask us about the lamp', text: 'Tell us what you see.' },
    { title: 'Zeptejte se nás na lampu', text: 'Řekněte nám, co vidíte.' },
  ],
  'plug-it-in': [
    { text: 'Put the plug into the socket.' },
    { title: 'Zapojte ji', text: 'Zasuňte zástrčku.' },
  ],
  'turn-the-switch': [{ text: 'Turn the switch.' }, { title: 'Otočte vypínačem', text: 'Otočte vypínačem.' }],
  'tighten-the-bulb': [
    { text: 'Turn the bulb to the right.' },
    { title: 'Utáhněte žárovku', text: 'Otočte žárovkou.' },
  ],
  'dim-it': [{ text: 'Turn the knob down.' }, { title: 'Ztlumte ji', text: 'Stáhněte knoflík.' }],
  'wait-a-minute': [{ text: 'It must be cold.' }, { title: 'Počkejte minutu', text: 'Musí být studená.' }],
  'read-the-label': [
    { text: 'Read what it says.' },
    { title: 'Přečtěte štítek', text: 'Přečtěte, co tam stojí.' },
  ],
} as const

const PART = (text: string, other: string) =>
  `Look at the panel.\n\n<Interface version="old">\n\n${text}\n\n</Interface>\n\n<Interface version="new">\n\n${other}\n\n</Interface>`

const PICTURED = [
  ['look-at-the-old-or-new-panel', 'panel'],
  ['look-at-the-knob', 'knob'],
] as const

/** Writes a guide of 12 steps from nothing: two interfaces, four marked pictures, a second language, three walks; and commits it. */
export async function writeGuide(hand: Hand, tell: (what: string) => void = () => undefined): Promise<void> {
  const { page } = hand
  const does = writer(hand)
  const { button, field, dialog } = does
  const guide = 'the-lamp-stays-dark'

  await hand.press(button('New guide …'))
  await hand.fill(field('Title', dialog), 'The lamp stays dark')
  await hand.fill(field('Summary', dialog), 'Find out why, and what to do.')
  await does.submit('Begin it')
  await page.locator(`.desk-top a[href$="/${guide}"]`).waitFor()
  await page.locator('.desk-node').first().waitFor()
  tell('a guide')

  await does.addAnswer('what-happens', 'It flickers', 'A new instruction', 'Tighten the bulb')
  await does.addAnswer('what-happens', 'It hums', 'A new instruction', 'Dim it')
  await does.between('what-happens', 'this', 'Plug it in')
  await does.between('first-fix', 'fails', 'Read the label')
  await does.onStep('plug-it-in', 'Put a step between …')
  await hand.fill(field('Title of the new step', dialog), 'Turn the switch')
  await does.submit('Put it there')
  await does.onStep('dim-it', 'Put a step between …')
  await hand.fill(field('Title of the new step', dialog), 'Wait a minute')
  await does.submit('Put it there')
  await does.onStep('tighten-the-bulb', 'Put a step between …')
  await hand.fill(field('Title of the new step', dialog), 'Look at the old or new panel')
  await does.submit('Put it there')
  await does.onStep('wait-a-minute', 'Put a step between …')
  await hand.fill(field('Title of the new step', dialog), 'Look at the knob')
  await does.submit('Put it there')
  tell('twelve steps')

  for (const [id, [words]] of Object.entries(STEPS)) await does.step(id, words)
  await does.step('index', { text: 'Have the lamp before you.' })
  tell('their words')

  const file = await pictureFile('panel.png')
  for (const [id, name] of PICTURED) {
    await does.open(id)
    await does.write(PART('The grey one.', 'The white one.'))
    // From the end up to the line of the new panel, from the beginning down to that of the old one.
    for (const [ui, edge, arrow, lines] of [
      ['new', 'End', 'ArrowUp', 2],
      ['old', 'Home', 'ArrowDown', 4],
    ] as const) {
      await hand.enter(does.body)
      await page.keyboard.press(`ControlOrMeta+${edge}`)
      for (let n = 0; n < lines; n += 1) await page.keyboard.press(arrow)
      await page.keyboard.press('End')
      await does.picture(`${ui}/${name}`, file, 'The panel of the lamp')
    }
  }
  tell('four marked pictures')

  await hand.choose(page.locator('.desk-top select'), 'cs')
  for (const [id, [, words]] of Object.entries(STEPS)) await does.step(id, words)
  await does.step('index', { title: 'Lampa nesvítí', text: 'Mějte lampu před sebou.' })
  await hand.fill(field('Summary'), 'Zjistěte proč a co s tím.')
  await does.saved()
  for (const [id, name] of PICTURED) {
    const shown = `<Screenshot name="${name}" alt="Panel lampy" />\n\nTady je <Mark n="1">lampa</Mark>.`
    await does.step(id, { title: 'Podívejte se', text: PART(shown, shown) })
  }
  await hand.choose(page.locator('.desk-top select'), 'en')
  tell('a second language')

  await keepWalks(hand)
  tell('three walks')
  await commit(hand)
  tell('committed')
}

/** Walks in the preview to three ends, and keeps the walks. */
async function keepWalks(hand: Hand): Promise<void> {
  const does = writer(hand)
  const { button, field, dialog } = does
  const frame = hand.page.frameLocator('.desk-frame iframe')
  await does.open('what-happens')
  for (const [name, ...answers] of WALKS) {
    await hand.press(button('Begin at the start'))
    await frame.locator('h1', { hasText: 'What does the lamp do?' }).waitFor()
    for (const answer of answers) {
      const before = await frame.locator('h1').first().textContent()
      await hand.press(frame.locator('main a', { hasText: answer }).first())
      await frame.locator('h1', { hasNotText: before! }).first().waitFor()
    }
    await hand.press(button('Keep this walk …'))
    await hand.fill(field('Who walks it', dialog), name)
    await does.submit('Keep it')
  }
}

/** Commits all that was written. */
async function commit(hand: Hand): Promise<void> {
  const { page } = hand
  const { button, field } = writer(hand)
  await hand.press(page.locator('.desk-top a[href$="_changes"]'))
  await hand.fill(field('What changed, for whom'), 'Write the guide about dark lamps')
  await hand.press(button('Commit'))
  await page.locator('.desk-said', { hasText: 'Committed' }).waitFor()
}

const WALKS = [
  ['It flickers', 'It flickers', 'Continue', 'Continue'],
  ['It hums', 'It hums', 'Continue', 'Continue', 'Continue'],
  ['It stays dark, and lights again', 'It stays dark', 'Continue', 'Continue', 'It lights'],
] as const
