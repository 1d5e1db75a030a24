/**
 * Keeps the page where a file is dropped beside the place that is meant for it: a browser would open the file in the page's stead.
 * @param signal ends it
 * @param onMissed a file was dropped where nothing takes it
 */
export function stayHere(signal: AbortSignal, onMissed: () => void): void {
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  const takes = ({ target }: Event) =>
    target instanceof Element && target.closest('input[type=file]') !== null
  const onDrag = (event: DragEvent) => {
    if (isFile(event) && !takes(event)) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    if (!isFile(event) || takes(event) || event.defaultPrevented) return
    event.preventDefault()
    onMissed()
  }
  // Not in the capturing phase: who takes a file has done so by then.
  addEventListener('dragover', onDrag, { signal })
  addEventListener('drop', onDrop, { signal })
}
