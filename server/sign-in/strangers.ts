import { lockedFor, type Verdict } from './credentials.ts'

type Tried = { readonly failures: number; readonly until: number }
const most = 20_000

/** Judges attempts at names that no account has. */
export type Strangers = {
  /** Seconds for which the name is still locked; 0 where it is not. */
  wait(name: string, now: number): number
  fail(name: string, now: number): Exclude<Verdict, { kind: 'right' | 'code-wanted' }>
}

/** Counts them as those at an account are counted, so that a lock tells nobody which accounts there are. */
export function openStrangers(): Strangers {
  const tried = new Map<string, Tried>()
  const wait = (name: string, now: number): number =>
    Math.max(0, Math.ceil(((tried.get(name)?.until ?? 0) - now) / 1000))
  return {
    wait,
    fail(name, now) {
      const failures = (tried.get(name)?.failures ?? 0) + 1
      const seconds = lockedFor(failures)
      tried.delete(name)
      tried.set(name, { failures, until: now + seconds * 1000 })
      if (tried.size > most) tried.delete(tried.keys().next().value!)
      return seconds > 0 ? { kind: 'locked', seconds } : { kind: 'wrong' }
    },
  }
}
