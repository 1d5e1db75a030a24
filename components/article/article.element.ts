// What can be done with a text: its messages be copied, its boxes be ticked. Either is fetched when a page has it.
import { eachPage } from '../turning/each-page'

eachPage(() => {
  if (document.querySelector('.task-list-item'))
    void import('./ticks').then(({ makeTickable }) => makeTickable())
})

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-copy-text]')
  if (button) void import('./copy-beside').then(({ copyBeside }) => copyBeside(button))
})
