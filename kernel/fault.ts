import type { Label } from './label.ts'

/** Something that cannot be done as asked, in one sentence that a person may read. */
export class Fault extends Error {
  readonly sentence: Label

  constructor(sentence: Label) {
    super(sentence.zh)
    this.name = 'Fault'
    this.sentence = sentence
  }
}

export const fault = (zh: string, en: string): Fault => new Fault({ zh, en })
