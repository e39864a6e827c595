import type { Kind } from '../../engines/register/kind.ts'
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

/** Refuses a change of a register that another room keeps. */
export function refuseKept({ label, kept }: Kind): void {
  if (!kept) return
  throw new RegisterRefusal(
    {
      zh: `${label.zh}在“${kept.zh}”登记，名录里只看不改`,
      en: `“${label.en}” is written in “${kept.en}”; here it is only read`,
    },
    409,
  )
}

/** Several sentences as one. */
export const together = (sentences: readonly Label[]): Label => ({
  zh: sentences.map(({ zh }) => zh).join('；'),
  en: sentences.map(({ en }) => en).join('; '),
})
