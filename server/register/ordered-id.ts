import { randomBytes } from 'node:crypto'

const supply = 4096
const each = 8
let random = Buffer.alloc(0)
let at = 0
let last = 0

/** Some random bytes of a supply that is drawn at once. */
function draw(): Buffer {
  if (at >= random.length) {
    random = randomBytes(supply * each)
    at = 0
  }
  at += each
  return random.subarray(at - each, at)
}

/** Ids made within one millisecond that keep their order. */
const perMillisecond = 1024

/**
 * Ids in the order in which they are made (UUID version 7, RFC 9562): many of them lie side by side in an index.
 * `moment` is in milliseconds since 1970; where more ids are made than milliseconds allow, the ids run ahead of it.
 */
export function orderedId(moment: number): string {
  last = Math.max(moment, last + 1 / perMillisecond)
  const time = Math.floor(last)
  const order = Math.floor((last - time) * perMillisecond)
  const bytes = draw()
  const start = time.toString(16).padStart(12, '0')
  const variant = ((bytes[0]! & 0x3f) | 0x80).toString(16)
  const rest = bytes.toString('hex', 1)
  return `${start.slice(0, 8)}-${start.slice(8)}-7${order.toString(16).padStart(3, '0')}-${variant}${rest.slice(0, 2)}-${rest.slice(2)}`
}

const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text can be the id of a row at all. */
export const isRowId = (text: string): boolean => shape.test(text)
