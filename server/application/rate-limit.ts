import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { tokenOf } from '../sign-in/cookie.ts'
import { pathOf } from './path.ts'
import type { Rate } from './settings.ts'

type Bucket = { tokens: number; at: number }
const mostBuckets = 50_000

/** A bucket per key that refills steadily. Answers the seconds to wait, 0 when the call may pass. */
export function rateLimiter({ burst, perSecond }: Rate, clock: () => number): (key: string) => number {
  const buckets = new Map<string, Bucket>()
  return (key) => {
    const now = clock()
    const known = buckets.get(key)
    const tokens = known ? Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond) : burst
    buckets.delete(key)
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value!)
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond)
  }
}

/** What is said to whoever must wait so many seconds. */
export const tooMany = (wait: number): Refusal =>
  new Refusal(
    429,
    'too-many',
    { zh: `操作太频繁，请${wait}秒后再试`, en: `Too many requests; please try again in ${wait} seconds` },
    wait,
  )

/** Limits how often one session (or one address, where no session is known) may call, and signing in more strictly. */
export function limitRates(app: FastifyInstance): void {
  const { rate, signInRate, clock } = app.configuration
  const general = rate && rateLimiter(rate, clock)
  const signIn = signInRate && rateLimiter(signInRate, clock)
  const callerOf = (request: FastifyRequest): string => {
    const token = tokenOf(request)
    return token !== null && app.sessions.believed(token) ? token : request.ip
  }
  app.addHook('onRequest', (request, _reply, done) => {
    const path = pathOf(request)
    if (!path.startsWith('/api/')) return done()
    const entering = request.method === 'POST' && path.startsWith('/api/sign-in')
    const wait = entering ? signIn?.(request.ip) : general?.(callerOf(request))
    done(wait ? tooMany(wait) : undefined)
  })
}
