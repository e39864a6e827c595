import { useSyncExternalStore } from 'react'

const paper = window.matchMedia('print')

function subscribe(listener: () => void): () => void {
  paper.addEventListener('change', listener)
  return () => paper.removeEventListener('change', listener)
}

/** Whether the page is being put on paper; known before it is laid out. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => paper.matches)
