const identity = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i

/** The page of the own zone that an address of another stands for: a record is not in both, so its room. */
export function ownAddress(zone: string, asked: string): string {
  const path = asked.split(/[?#]/)[0]!.split('/').slice(2)
  return ['', zone, ...(path.some((part) => identity.test(part)) ? path.slice(0, 1) : path)].join('/')
}
