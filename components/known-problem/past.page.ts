/**
 * Hides what readers are told until a day that is over where they are: the page may have been built, or kept on the device, before.
 * One whose clock is wrong is told for a day more or less.
 */
export function hidePast(within: ParentNode): void {
  for (const told of within.querySelectorAll<HTMLElement>('[data-until]'))
    told.hidden = Date.parse(`${told.dataset.until}T23:59:59.999`) < Date.now()
}
