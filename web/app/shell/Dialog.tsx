import './Dialog.css'
import { type ReactNode, useEffect, useRef } from 'react'

/** A window above the page; Esc and a click beside it close it, focus stays inside. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    const beside = (event: MouseEvent) => {
      if (event.target === element) close()
    }
    element?.addEventListener('click', beside)
    return () => element?.removeEventListener('click', beside)
  }, [close])
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={close}>
      <div className="dialog-inside">{children}</div>
    </dialog>
  )
}
