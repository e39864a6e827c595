/** Lets this device open the page without a connection from now on; where the browser or the address does not allow it, nothing happens. */
export function startWorker(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    navigator.serviceWorker.register('/worker.js').catch(() => {})
}
