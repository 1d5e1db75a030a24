/** What is said of a file that was dropped where nothing takes it. */
export const MISSED = 'Drop a picture onto the text of a step: there it is taken.'

/**
 * Keeps a page where a file is dropped beside the place that is meant for it: a browser would open the file in the page's stead.
 * @param signal ends it
 * @param onMissed files were dropped where nothing takes them
 * @param page that of a frame, or this one
 */
export function stayHere(
  signal: AbortSignal,
  onMissed: (files: readonly File[]) => void,
  page: Window = window,
): void {
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  // What is in a frame is an Element of the frame's own.
  const takes = ({ target }: Event) => Boolean((target as Partial<Element>).closest?.('input[type=file]'))
  const onDrag = (event: DragEvent) => {
    if (isFile(event) && !takes(event)) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    if (!isFile(event) || takes(event) || event.defaultPrevented) return
    event.preventDefault()
    onMissed([...(event.dataTransfer?.files ?? [])])
  }
  // Not in the capturing phase: who takes a file has done so by then.
  page.addEventListener('dragover', onDrag, { signal })
  page.addEventListener('drop', onDrop, { signal })
}
