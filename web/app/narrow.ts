import { useSyncExternalStore } from 'react'

const phone = window.matchMedia('screen and (max-width: 760px)')

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}

/** Whether the screen is as narrow as a phone; for drawings that styles cannot fold. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => phone.matches)
