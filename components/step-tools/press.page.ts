// A piece of its own, fetched when one of its keys is first pressed.

/** The tools of a step, as far as keys use them. */
interface Tools extends HTMLElement {
  copy: (what: 'link') => Promise<void>
  showKeys: () => Promise<void>
}

/** Does what a key means on a step's page: a digit chooses an answer, Enter goes on where there is one way. */
export function press(key: string, tools: Tools): void {
  // A page that has come meanwhile was not meant.
  if (!tools.isConnected) return
  if (key === 'b') history.back()
  else if (key === 'c') void tools.copy('link')
  else if (key === 'u') chooseNextInterface()
  else if (key === '?') void tools.showKeys()
  else if (key === 'Enter') waysOn('[data-next]')[0]?.click()
  else waysOn(':is([data-choice],[data-next])')[Number(key) - 1]?.click()
}

/** Of the steps to which a part returns, only the reader's own are shown. */
function waysOn(links: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main ${links}`)].filter(
    (link) => link.getClientRects().length > 0,
  )
}

function chooseNextInterface(): void {
  const interfaces = [...document.querySelectorAll<HTMLElement>('[data-choose]')]
  const chosen = interfaces.findIndex((button) => button.ariaPressed === 'true')
  interfaces[(chosen + 1) % interfaces.length]?.click()
}
