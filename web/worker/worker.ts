const worker = self as unknown as ServiceWorkerGlobalScope

/** Which files make up the page that opens without a connection; the build writes it before this file. */
declare const offline: { readonly version: string; readonly files: readonly string[] }

const drawer = 'jixia.'
const shelf = `${drawer}${offline.version}`
const files = new Set(offline.files)

/** How long a page is waited for before the kept one is shown, in milliseconds. */
const patience = 5000

/** Keeps the page and its files, all of one build; where the page is of another build already, nothing is kept. */
async function keep(): Promise<void> {
  const cache = await caches.open(shelf)
  await cache.addAll(['/', ...files])
  const page = await cache.match('/')
  if (!(await page?.text())?.includes(offline.files[0]!)) {
    await caches.delete(shelf)
    throw new Error('The page is of another build than this worker')
  }
  await worker.skipWaiting()
}

/** Forgets what former builds kept, and serves the pages that are open. */
async function takeOver(): Promise<void> {
  const former = (await caches.keys()).filter((name) => name.startsWith(drawer) && name !== shelf)
  await Promise.all(former.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

const kept = (address: string): Promise<Response | undefined> => caches.match(address, { cacheName: shelf })

const file = async (request: Request): Promise<Response> =>
  (await kept(new URL(request.url).pathname)) ?? fetch(request)

/** The page as the server has it; the kept one where there is no connection, or one so bad that nothing comes. */
async function page(request: Request): Promise<Response> {
  const fresh = fetch(request)
  const last = await kept('/')
  if (!last) return fresh
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, last))
  return Promise.race([fresh, late]).catch(() => last)
}

worker.addEventListener('install', (event) => event.waitUntil(keep()))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || /^\/api(\/|$)/.test(pathname)) return
  if (files.has(pathname)) event.respondWith(file(request))
  else if (request.mode === 'navigate') event.respondWith(page(request))
})
