import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { axeFindings } from './axe'
import { openPage, type WatchedPage } from './browser'
import { deskPage } from './desk-page'

/** The desk in a page of the browser, over a content root. */
interface WatchedDesk extends Pick<WatchedPage, 'page' | 'complaints'> {
  /** With the token that lets in. */
  readonly address: string
  /** What axe finds on the page. */
  readonly faults: () => Promise<string[]>
  /** What is in a file of the content root. */
  readonly file: (name: string) => string
  /** Writes one, as a text editor does. */
  readonly put: (name: string, text: string) => void
}

/** One desk in one page for the tests of a file, which comes to be with the first of them. */
export function useDesk(root: string, prepare: () => void = () => undefined): WatchedDesk {
  let desk: Awaited<ReturnType<typeof deskPage>>
  let watched: WatchedPage
  beforeAll(async () => {
    prepare()
    desk = await deskPage(root)
    watched = await openPage({ viewport: { width: 1440, height: 900 } })
    await watched.page.goto(desk.address)
  })
  afterAll(async () => {
    await watched.close()
    await desk.close()
  })
  return {
    get page() {
      return watched.page
    },
    get complaints() {
      return watched.complaints
    },
    get address() {
      return desk.address
    },
    // Its colours are the site's, which are looked at with the site.
    faults: async () => (await axeFindings(watched.page, { allBut: ['color-contrast'] })).violations,
    file: (name) => readFileSync(path.join(root, name), 'utf8'),
    put: (name, text) => writeFileSync(path.join(root, name), text),
  }
}
