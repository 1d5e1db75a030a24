import { useEffect, useId, useRef, type ReactNode } from 'react'

interface ModalProps {
  title: string
  onClose: () => void
  children: ReactNode
  wide?: boolean
}

/** A dialog over the page, the browser's own: Esc closes it, and the focus comes back. */
export function Modal({ title, onClose, children, wide = false }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const before = useRef<Element>(null)
  useEffect(() => {
    const shown = dialog.current
    before.current ??= document.activeElement
    if (!shown?.open) shown?.showModal()
    shown?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => giveBack(before.current)
  }, [])
  return (
    <dialog ref={dialog} className="desk-modal" data-wide={wide} aria-labelledby={heading} onClose={onClose}>
      <div className="desk-modal-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="desk-quiet" onClick={onClose} aria-label="Close">
          ✕
        </button>
      </div>
      {children}
    </dialog>
  )
}

/** Puts the focus back where it was. */
export function giveBack(before: Element | null): void {
  if (before instanceof HTMLElement || before instanceof SVGElement) before.focus()
}
