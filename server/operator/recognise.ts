import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { operatorAccount, operatorNamed, personHeader, zoneHeader } from '../../contract/operator.ts'
import type { Route } from '../../contract/route.ts'
import type { Post } from '../../kernel/post.ts'
import { absent } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'

/** The operator of the machine: whoever can read the data folder, as with the socket of the database. */
export type Operator = {
  /** A new token, the only one that holds from now on; only its hash stays here. */
  issue(): string
  /** The operator, in the post that the route asks for and the zone that the request names; null for anybody else. */
  recognise(request: FastifyRequest, route: Route): Viewer | null
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export function openOperator(zones: readonly string[]): Operator {
  let issued: Buffer | null = null

  const holds = ({ headers }: FastifyRequest): boolean => {
    const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
    return issued !== null && token !== undefined && timingSafeEqual(hashOf(token), issued)
  }

  return {
    issue() {
      const token = randomBytes(32).toString('base64url')
      issued = hashOf(token)
      return token
    },
    recognise(request, route) {
      if (!holds(request) || !isOfThisMachine(request)) return null
      return {
        account: operatorAccount,
        person: operatorNamed(accountIn(request)),
        post: postFor(route),
        zone: zoneOf(request, zones),
        department: null,
        enterprise: null,
        session: operatorAccount,
      }
    },
  }
}

/** A machine that calls itself comes from loopback, or from the very address that it called. */
function isOfThisMachine({ socket }: FastifyRequest): boolean {
  const from = socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  return from === '::1' || from.startsWith('127.') || from === socket.localAddress?.replace(/^::ffff:/, '')
}

/** The account of the operating system as the operator's program tells it: a short word without signs that deceive. */
function accountIn({ headers }: FastifyRequest): string | undefined {
  const told = headers[personHeader]
  if (typeof told !== 'string') return undefined
  try {
    return /^[\p{L}\p{N}._@\\ -]{1,64}$/u.exec(decodeURIComponent(told))?.[0]
  } catch {
    return undefined
  }
}

const postFor = ({ admits }: Route): Post => (typeof admits === 'string' ? 'statistician' : admits[0]!)

function zoneOf({ headers }: FastifyRequest, zones: readonly string[]): string {
  const named = headers[zoneHeader]
  const zone = named === undefined ? zones[0] : zones.find((candidate) => candidate === named)
  if (zone !== undefined) return zone
  throw absent(
    `没有“${named ?? ''}”这个高新区，现有：${zones.join('、')}`,
    `There is no zone “${named ?? ''}”; there are ${zones.join(', ')}`,
  )
}
