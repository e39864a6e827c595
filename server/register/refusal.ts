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
  readonly faults: readonly string[]

  constructor(sentence: string, status = 400, faults: readonly string[] = []) {
    super(status, codes[status] ?? 'unacceptable', { zh: sentence, en: sentence })
    this.faults = faults
  }
}
