import type { AnyRouter } from '@tanstack/react-router'

/**
 * Lets plain `<a href>` walk inside the app without loading the page anew, so that parts need no router.
 * Other origins, downloads, new windows and addresses of the server stay with the browser.
 */
export function walkLinks(router: AnyRouter): void {
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link?.href || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    if (link.pathname.startsWith('/api/') || (link.pathname === location.pathname && link.hash)) return
    event.preventDefault()
    const search = new URLSearchParams(link.search)
    const day = new URLSearchParams(location.search).get('on')
    if (day && !search.has('on') && link.dataset.now === undefined) search.set('on', day)
    router.history.push(`${link.pathname}${search.size > 0 ? `?${search}` : ''}${link.hash}`)
  })
}

/** The day that the pages are looked at from, where a person travels back: `?on=2023-09-30`. */
export const dayInAddress = (search: string): string | null => new URLSearchParams(search).get('on')

/** The same address seen from a day, or from now. */
export function addressOn(path: string, search: string, day: string | null): string {
  const query = new URLSearchParams(search)
  if (day) query.set('on', day)
  else query.delete('on')
  return query.size > 0 ? `${path}?${query}` : path
}
