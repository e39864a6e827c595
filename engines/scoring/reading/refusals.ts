import { Fault, fault } from '../../../kernel/fault.ts'

const mostTold = 20

/** Cells that cannot be read, gathered so that all are told at once: the first few in words, and how many there are. */
export class Refusals {
  readonly #told: Fault[] = []
  #count = 0

  /** Keeps a refusal, with the table that it is of where there are several; anything else is thrown on. */
  add(error: unknown, table?: string): void {
    if (!(error instanceof Fault)) throw error
    this.#count += 1
    if (this.#told.length === mostTold) return
    const { zh, en } = error.sentence
    this.#told.push(table === undefined ? error : fault(`${table}：${zh}`, `${table}: ${en}`))
  }

  /** Throws what was kept, as one Fault. */
  end(): void {
    const [only] = this.#told
    if (!only) return
    if (this.#count === 1) throw only
    const rest = this.#count - this.#told.length
    const lines = (of: 'zh' | 'en') => this.#told.map(({ sentence }) => `\n· ${sentence[of]}`).join('')
    throw fault(
      `有 ${this.#count} 处读不出来，没有评分：${lines('zh')}${rest > 0 ? `\n其余 ${rest} 处没有列出` : ''}`,
      `${this.#count} places cannot be read, nothing was scored:${lines('en')}${rest > 0 ? `\n${rest} more are not listed` : ''}`,
    )
  }
}
