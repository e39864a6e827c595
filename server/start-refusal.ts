/** Why Jixia cannot start, as a sentence for the person at the terminal; printed without a stack. */
export class StartRefusal extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`)
    this.name = 'StartRefusal'
  }
}

/** Says one step of the start, in a few words. */
export type Progress = (sentence: string) => void
