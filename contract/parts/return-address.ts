/** Where a person goes on to after signing in: an address of this very site, as browsers read it; any other is the start page. */
export function addressWithin(next: string | undefined): string {
  const read = next?.replace(/[\t\n\r]/g, '') ?? ''
  return /^\/(?![/\\])/.test(read) ? read : '/'
}
