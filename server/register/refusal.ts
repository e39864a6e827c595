import type { Label } from '../../kernel/label.ts'
import { Refusal } from '../refusal.ts'

const codes: Readonly<Record<number, string>> = {
  400: 'unacceptable',
  403: 'forbidden',
  404: 'absent',
  409: 'conflicting',
}

/** Why a request about a register cannot be met, in one sentence made of the labels of its kind. */
export class RegisterRefusal extends Refusal {
  /** The single faults, where there are several. */
  readonly faults: readonly Label[]

  constructor(sentence: Label | string, status = 400, faults: readonly Label[] = []) {
    super(
      status,
      codes[status] ?? 'unacceptable',
      typeof sentence === 'string' ? { zh: sentence, en: sentence } : sentence,
    )
    this.faults = faults
  }
}

/** Several sentences as one. */
export const together = (sentences: readonly Label[]): Label => ({
  zh: sentences.map(({ zh }) => zh).join('；'),
  en: sentences.map(({ en }) => en).join('; '),
})
