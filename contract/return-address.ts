/** Where a person goes on to after signing in: an address of this very site, as browsers read it; any other is the start page. */
export function addressWithin(origin: string, next: string | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, origin)) return '/'
  const address = new URL(next, origin)
  return address.origin === origin ? `${address.pathname}${address.search}${address.hash}` : '/'
}
