// What can be done with a text: its messages be copied, its boxes be ticked. Each is fetched when a page has it.
import { onClick } from '../dom/clicks.page'
import type { PageEvents } from '../dom/page-events.page'

/** Lets the texts of pages be used. */
export function startArticles({ eachPage }: PageEvents): void {
  eachPage(() => {
    if (document.querySelector('.task-list-item'))
      void import('./ticks.page').then(({ makeTickable }) => makeTickable())
    if (document.querySelector('.tabs')) void import('./tabs-wired.page').then(({ wireTabs }) => wireTabs())
    if (document.querySelector('.details')) void import('./unfold.page')
    if (document.querySelector('.video')) void import('./video-played.page')
  })

  onClick(({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-copy-text]')
    if (button) void import('./copy-beside.page').then(({ copyBeside }) => copyBeside(button))
  })
}
