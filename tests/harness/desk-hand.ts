import type { Locator, Page } from 'playwright-core'

/** What a writer does with the desk: with a mouse, or with the keyboard alone. Each call is one action. */
export interface Hand {
  readonly page: Page
  /** Uses a button, a link, an unfolded line. */
  readonly press: (what: Locator) => Promise<void>
  /** Puts the cursor into a field. */
  readonly enter: (field: Locator) => Promise<void>
  /** Puts a text into a field in place of what is there. */
  readonly fill: (field: Locator, text: string) => Promise<void>
  /** Picks a choice of a list. */
  readonly choose: (list: Locator, label: string) => Promise<void>
  /** Picks what a search for words finds first. */
  readonly pick: (field: Locator, words: string) => Promise<void>
  /** Hands over a file, as if it had been chosen. */
  readonly give: (button: Locator, file: string) => Promise<void>
  /** Opens the menu of a step, or of an answer, on the map. */
  readonly menu: (item: Locator) => Promise<void>
  /** Draws a mark on the picture. */
  readonly mark: (picture: Locator) => Promise<void>
  /** How many actions there were. */
  readonly actions: () => number
}

/** On a page with a hundred things to stand on. */
const MOST_TABS = 400

/** A writer who uses the mouse, and the keyboard for text. */
export function mouse(page: Page): Hand {
  let actions = 0
  const did = (act: Promise<unknown>) => {
    actions += 1
    return act.then(() => undefined)
  }
  return {
    page,
    press: (what) => did(what.click()),
    enter: (field) => did(field.click()),
    fill: (field, text) =>
      did(isEditor(field).then((is) => (is ? over(page, field, text) : field.fill(text)))),
    choose: (list, label) => did(list.selectOption({ label })),
    pick: async (field, words) => {
      await field.fill(words)
      await did(page.getByRole('option').first().click())
    },
    give: async (button, file) => {
      const asked = page.waitForEvent('filechooser')
      await did(button.click())
      await (await asked).setFiles(file)
    },
    menu: (item) => did(item.locator('.map-shape,.map-label rect,.desk-edge-hold').first().click()),
    mark: async (picture) => {
      await picture.scrollIntoViewIfNeeded()
      const box = (await picture.boundingBox())!
      await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5, { steps: 4 })
      await did(page.mouse.up())
    },
    actions: () => actions,
  }
}

/** A writer who uses the keyboard alone. */
export function keyboard(page: Page): Hand {
  let actions = 0
  const did = () => void (actions += 1)
  // A page that is loaded anew has lost the focus.
  const isAt = (what: Locator) =>
    what.evaluate((element) => element === document.activeElement).catch(() => false)
  const reach = async (what: Locator) => {
    await what.waitFor()
    for (let tabs = 0; !(await isAt(what)); tabs += 1) {
      if (tabs > MOST_TABS) throw new Error(`The keyboard does not come to ${String(what)}.`)
      await page.keyboard.press('Tab')
    }
  }
  const press = async (what: Locator, key = 'Enter') => {
    await reach(what)
    did()
    await page.keyboard.press(key)
  }
  return {
    page,
    press: async (what) => {
      const kind = await what.getAttribute('type')
      await press(what, kind === 'checkbox' ? 'Space' : kind === 'radio' ? 'Space' : 'Enter')
    },
    enter: async (field) => {
      await reach(field)
      did()
    },
    fill: async (field, text) => {
      await reach(field)
      did()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Delete')
      await page.keyboard.insertText(text)
    },
    choose: async (list, label) => {
      await reach(list)
      did()
      const wanted = await list
        .locator('option')
        .evaluateAll((options, name) => options.findIndex(({ textContent }) => textContent === name), label)
      const now = await list.evaluate((element) => (element as HTMLSelectElement).selectedIndex)
      for (let n = now; n !== wanted; n += Math.sign(wanted - n))
        await page.keyboard.press(wanted > n ? 'ArrowDown' : 'ArrowUp')
    },
    pick: async (field, words) => {
      await reach(field)
      did()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(words)
      await page.getByRole('option').filter({ visible: true }).first().waitFor()
      await page.keyboard.press('Enter')
    },
    give: async (button, file) => {
      const field = page.locator(`input[id="${(await button.getAttribute('for')) ?? ''}"]`)
      const asked = page.waitForEvent('filechooser')
      await press(field, 'Space')
      await (await asked).setFiles(file)
    },
    menu: async (item) => {
      const map = item.page().locator('.desk-map svg [tabindex="0"]').first()
      await reach(map)
      // Nodes follow each other; the lines of one follow it.
      await page.keyboard.press('Home')
      const wanted = (await item.getAttribute('data-item'))!
      const from = /^edge (\S+)/.exec(wanted)?.[1]
      const at = () => page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset.item ?? '')
      const [further, next] = await page.evaluate(() => {
        const [first] = document.querySelectorAll('.desk-map svg')
        return first!.closest('[data-run]')?.getAttribute('data-run') === 'TB'
          ? ['ArrowDown', 'ArrowRight']
          : ['ArrowRight', 'ArrowDown']
      })
      for (let keys = 0; (await at()) !== (from === undefined ? wanted : `node ${from}`); keys += 1) {
        if (keys > MOST_TABS) throw new Error(`The arrow keys do not come to ${wanted}.`)
        await page.keyboard.press(next)
      }
      if (from !== undefined) await page.keyboard.press(further)
      for (let keys = 0; (await at()) !== wanted; keys += 1) {
        if (keys > MOST_TABS) throw new Error(`The arrow keys do not come to ${wanted}.`)
        await page.keyboard.press(next)
      }
      did()
      await page.keyboard.press('Enter')
    },
    mark: async (picture) =>
      press(picture.locator('xpath=ancestor::figure').getByRole('button', { name: 'New mark' })),
    actions: () => actions,
  }
}

function isEditor(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element.classList.contains('cm-content'))
}

async function over(page: Page, field: Locator, text: string): Promise<void> {
  await field.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(text)
}
