import type { Label } from '../kernel/label.ts'

/** A request that is refused, with one sentence for the person and a code for the program. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly sentence: Label
  /** Seconds after which it is worth trying again. */
  readonly wait: number | undefined

  constructor(status: number, code: string, sentence: Label, wait?: number) {
    super(sentence.zh)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.sentence = sentence
    this.wait = wait
  }
}

export const unacceptable = (zh: string, en: string): Refusal => new Refusal(400, 'unacceptable', { zh, en })
export const absent = (zh: string, en: string): Refusal => new Refusal(404, 'absent', { zh, en })
export const conflicting = (zh: string, en: string): Refusal => new Refusal(409, 'conflicting', { zh, en })
export const forbidden = (zh: string, en: string): Refusal => new Refusal(403, 'forbidden', { zh, en })

/**
 * Refuses an act that was begun before the last thing happened.
 * @param seen the version that the person had seen; an act begun on none is let through.
 */
export function refuseStale(seen: number | undefined, version: number, { zh, en }: Label): void {
  if (seen !== undefined && seen !== version) throw conflicting(zh, en)
}

export const signedOut = (): Refusal => new Refusal(401, 'signed-out', { zh: '请先登录', en: 'Please sign in first' })

export const notYourPost = (): Refusal =>
  new Refusal(403, 'not-your-post', { zh: '您当前的岗位不能办理此事', en: 'Your present post may not do this' })
