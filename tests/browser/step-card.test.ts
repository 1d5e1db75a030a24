import { cardDocuments } from '@/lib/site/build/card-document'
import type { Envelope } from '@/lib/machines/schemas/envelope'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { assistantOf, assistantOver, knowledgeOf, lampAssistant } from '../harness/assistant'
import { useBrowser } from '../harness/browser'
import { openCard, type CardHost } from '../harness/card-host'
import { contentFolder } from '../harness/content-folder'
import { foreignSite } from '../harness/sites'
import { picture } from '../harness/small-picture'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const document = cardDocuments(process.cwd())

/** Waits until the card has told its host one thing: that comes after what it shows. */
function tells({ page }: CardHost, kind: 'links' | 'context') {
  return page.waitForFunction(
    (one) => (window as unknown as { told: Record<typeof one, string[]> }).told[one].length === 1,
    kind,
  )
}

/** Waits until the card shows a step of that title. */
async function shows({ card }: CardHost, title: string): Promise<void> {
  await card.locator('h1', { hasText: title }).waitFor()
}

test('an answer that is clicked on the card is the person’s, and shows the next step', async () => {
  const assistant = await lampAssistant({}, undefined, document)
  const host = await openCard(assistant, { step: 'dark', facts: {} })
  await shows(host, 'Is it plugged in?')
  expect(await host.card.locator('[data-choice]').allTextContents()).toEqual(['Yes', 'No'])
  await host.card.locator('[data-choice="plug-in"]').click()
  await shows(host, 'Plug it in')
  await tells(host, 'context')
  const { calls, context } = await host.told()
  expect(calls).toMatchObject([{ name: 'answer', arguments: { answer: 'plug-in', by: 'person' } }])
  const told = JSON.parse(context[0]!.slice(context[0]!.indexOf('{'))) as Envelope
  expect([told.step, told.trail[0]?.by]).toEqual(['dark/plug-in', 'person'])
  expect(host.complaints).toEqual([])
  await host.close()
})

test('what follows a warning waits until the person has ticked it', async () => {
  const host = await openCard(await lampAssistant({}, undefined, document), { step: 'dark/plug-in' })
  const goOn = host.card.locator('.card-answer')
  await shows(host, 'Plug it in')
  expect(await goOn.isDisabled()).toBe(true)
  expect((await host.told()).calls).toEqual([])
  await host.card.locator('.card-warning input').check()
  await goOn.click()
  await shows(host, 'Is there light?')
  expect((await host.told()).calls).toMatchObject([
    { name: 'go_on', arguments: { warning_acknowledged: true } },
  ])
  await host.close()
})

test('the interface is switched on the card, and its own text is shown', async () => {
  const host = await openCard(await lampAssistant({}, undefined, document), { step: 'dark/plug-in' })
  const text = host.card.locator('.card-text')
  await host.card.locator('[data-interface="new"]').click()
  await host.card.locator('[data-interface="new"][aria-pressed="true"]').waitFor()
  expect([await text.getByText('Turn.').count(), await text.getByText('Push.').count()]).toEqual([1, 0])
  await host.close()
})

test('the card is as high as what it shows, takes on the host’s theme, and hands links to the host', async () => {
  const host = await openCard(
    await lampAssistant(
      { 'en/dark/light.mdx': '---\ntitle: Done\noutcome: solved\n---\n[More](https://help.example/more)\n' },
      undefined,
      document,
    ),
    { step: 'dark/light' },
    { context: { theme: 'dark' } },
  )
  await shows(host, 'Done')
  const background = () =>
    host.card.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const dark = await background()
  await host.setContext({ theme: 'light' })
  await host.card.locator('html[data-theme="light"]').waitFor()
  expect(await background()).not.toBe(dark)
  await host.card.getByText('More').click()
  await tells(host, 'links')
  expect((await host.told()).links).toEqual(['https://help.example/more'])
  const needed = await host.card.locator('html').evaluate((html) => html.scrollHeight)
  await host.page.waitForFunction(
    (height) => globalThis.document.querySelector('iframe')!.clientHeight === height,
    needed,
  )
  await host.close()
})

whenDeep('a picture of a content folder is shown with its marks', async () => {
  const files = {
    ...picture('home'),
    'en/dark/plug-in.mdx':
      '---\ntitle: Plug it in\nnext: light\n---\n<Screenshot version="old" name="home" alt="The first page" />\n\nPress <Mark n={1}>Menu</Mark>.\n',
  }
  const assistant = await assistantOf(knowledgeOf(contentFolder(files)), { card: document })
  const host = await openCard(assistant, { step: 'dark/plug-in' })
  await host.card.locator('img').waitFor()
  await host.card.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  expect(await host.card.locator('.marks text').allTextContents()).toEqual(['1', '2'])
  expect(host.complaints).toEqual([])
  await host.close()
})

test('npm start hands out the card, which shows a step right to left', async () => {
  const transport = new StreamableHTTPClientTransport(new URL(`${foreignSite().url}/mcp`))
  const assistant = await assistantOver(transport)
  const host = await openCard(assistant, { step: 'no-internet', lang: 'ar' })
  await host.card.locator('article[lang="ar"][dir="rtl"]').waitFor()
  await host.card.locator('[data-choice]').first().click()
  await tells(host, 'context')
  expect(await host.card.locator('article').getAttribute('lang')).toBe('ar')
  await assistant.close()
  await host.close()
})
