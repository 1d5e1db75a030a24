import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import type { Hand } from './desk-hand'

const SITE = {
  name: 'Lamps',
  languages: ['en', 'cs'],
  interfaces: [
    { id: 'old', label: { en: 'Old panel', cs: 'Starý panel' } },
    { id: 'new', label: { en: 'New panel', cs: 'Nový panel' } },
  ],
  contact: { url: 'https://help.example/', label: { en: 'Ask us', cs: 'Zeptejte se' } },
}

/** A content root with nothing but its settings, in a Git repository of its own. */
export function emptyContent(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'signpost-desk-content-'))
  writeFileSync(path.join(root, 'site.json'), `${JSON.stringify(SITE, null, 2)}\n`)
  git(root, 'init', '-q', '-b', 'main')
  git(root, 'add', '-A')
  git(root, ...AUTHOR, 'commit', '-qm', 'Begin')
  for (const [name, value] of [
    ['user.name', 'A writer'],
    ['user.email', 'writer@example.com'],
  ] as const)
    git(root, 'config', name, value)
  return root
}

const AUTHOR = ['-c', 'user.name=A writer', '-c', 'user.email=writer@example.com']

/** What Git says in a content root. */
export function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', [...args], { cwd: root, encoding: 'utf8' })
}

/** What a writer does on the desk, with whichever hand. */
export function writer(hand: Hand) {
  const { page } = hand
  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: typeof name === 'string' })
  type Page = typeof page
  const dialog = page.locator('dialog[open]')
  const field = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByLabel(name, { exact: typeof name === 'string' })
  const body = page.locator('.desk-editor .cm-content')
  const closed = () => dialog.waitFor({ state: 'detached' })

  const saved = () => page.locator('.desk-saving', { hasText: /^Saved$/ }).waitFor()
  const open = async (step: string) => {
    await hand.press(page.locator(`.desk-steps a[href$="/${step}"]`))
    await page.locator(`.desk-steps a[href$="/${step}"][aria-current]`).waitFor()
    await body.waitFor()
    await saved()
  }
  const write = async (text: string) => {
    await hand.fill(body, text)
    await saved()
  }
  /** A title, words of answers, and a text. */
  const step = async (id: string, { title, answers = [], text }: Words) => {
    await open(id)
    if (title !== undefined) await hand.fill(field('Title'), title)
    for (const [n, answer] of answers.entries()) await hand.fill(field(`Answer ${n + 1}`), answer)
    await saved()
    if (text !== undefined) await write(text)
  }
  const submit = async (name: string) => {
    await hand.press(button(name, dialog))
    await closed()
  }
  const toMap = async (guide: string) => {
    await hand.press(page.locator(`nav a[href$="/${guide}"]`))
    await page.locator('.desk-node').first().waitFor()
  }
  const onStep = async (id: string, item: string) => {
    await hand.menu(page.locator(`.desk-node[data-node="${id}"]`))
    await hand.press(page.getByRole('menuitem', { name: item }))
  }
  const onAnswer = async (from: string, answer: string, item: string) => {
    await hand.menu(page.locator(`.desk-edge[data-item^="edge ${from} ${answer} "]`))
    await hand.press(page.getByRole('menuitem', { name: item }))
  }
  const addAnswer = async (at: string, label: string, kind: string, title: string) => {
    await onStep(at, 'Add an answer …')
    await hand.fill(field('What the reader answers', dialog), label)
    await hand.choose(field('It leads to', dialog), kind)
    await hand.fill(field('Its title', dialog), title)
    await submit('Add it')
  }
  const between = async (from: string, answer: string, title: string) => {
    await onAnswer(from, answer, 'Put a step between …')
    await hand.fill(field('Title of the new step', dialog), title)
    await submit('Put it there')
  }
  /** Puts a picture where the cursor is, and a mark on it that the text names. */
  const picture = async (id: string, file: string, alt: string) => {
    const [, name = ''] = id.split('/')
    await hand.press(button('Picture'))
    await hand.give(dialog.locator('.desk-file label'), file)
    await hand.fill(field('What one sees, in words', dialog), alt)
    await hand.fill(field('Name of the picture', dialog), name)
    await submit('Put it in')
    await saved()
    await hand.press(page.locator('summary', { hasText: `Picture ${id}` }))
    const panel = page.locator('.desk-pictures[open]').last()
    await hand.mark(panel.locator('.desk-marked'))
    await hand.press(button('Name mark 1 in the text', panel))
    await page.keyboard.insertText('the lamp')
    await saved()
    await hand.press(page.locator('summary', { hasText: `Picture ${id}` }))
  }
  return {
    ...{ button, field, dialog, body, saved, open, write, step, submit, toMap, onStep, onAnswer },
    ...{ addAnswer, between, picture },
  }
}

interface Words {
  readonly title?: string
  readonly answers?: readonly string[]
  readonly text?: string
}
