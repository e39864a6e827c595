import { useSyncExternalStore } from 'react'

function listen(told: () => void): () => void {
  window.addEventListener('online', told)
  window.addEventListener('offline', told)
  return () => {
    window.removeEventListener('online', told)
    window.removeEventListener('offline', told)
  }
}

/** Whether the device says that it has a connection. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine)

/** Is kept as soon as the device says that it has a connection again. */
export const backOnline = (): Promise<unknown> =>
  new Promise((resolve) => window.addEventListener('online', resolve, { once: true }))
