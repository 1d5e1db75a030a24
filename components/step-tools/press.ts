// A piece of its own, fetched when one of its keys is first pressed.

/** What a key can have the tools of a step do. */
interface Tools {
  copyLink: () => void
  showKeys: () => void
}

/** Does what a key means on a step's page: a digit chooses an answer. */
export function press(key: string, { copyLink, showKeys }: Tools): void {
  if (key === 'b') history.back()
  else if (key === 'c') copyLink()
  else if (key === 'u') chooseNextInterface()
  else if (key === '?') showKeys()
  else document.querySelectorAll<HTMLElement>('main [data-choice]')[Number(key) - 1]?.click()
}

function chooseNextInterface(): void {
  const interfaces = [...document.querySelectorAll<HTMLElement>('[data-choose]')]
  const chosen = interfaces.findIndex((button) => button.ariaPressed === 'true')
  interfaces[(chosen + 1) % interfaces.length]?.click()
}
