// A piece of its own, fetched when one of its keys is first pressed.

/** What a key can have the tools of a step do. */
interface Tools {
  copyLink: () => void
  showKeys: () => void
}

/** Does what a key means on a step's page: a digit chooses an answer, Enter goes on where there is one way. */
export function press(key: string, { copyLink, showKeys }: Tools): void {
  if (key === 'b') history.back()
  else if (key === 'c') copyLink()
  else if (key === 'u') chooseNextInterface()
  else if (key === '?') showKeys()
  else if (key === 'Enter') document.querySelector<HTMLElement>('main [data-next]')?.click()
  else document.querySelectorAll<HTMLElement>('main :is([data-choice],[data-next])')[Number(key) - 1]?.click()
}

function chooseNextInterface(): void {
  const interfaces = [...document.querySelectorAll<HTMLElement>('[data-choose]')]
  const chosen = interfaces.findIndex((button) => button.ariaPressed === 'true')
  interfaces[(chosen + 1) % interfaces.length]?.click()
}
