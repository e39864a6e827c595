import { CompiledQuery } from 'kysely'
import type { TextKind, ZoneTransaction } from '../database/zone-session.ts'

/** SQL text with `$1` … and its values; the kind tells whether a connection keeps it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[]; readonly kind?: TextKind }

/** Collects values while a statement is written. */
export class Values {
  readonly list: unknown[] = []

  /** The parameter that stands for `value`. */
  add(value: unknown): string {
    this.list.push(value)
    return `$${this.list.length}`
  }

  /** Takes over the values of a part that was written with its own numbers, starting at the next one. */
  get next(): number {
    return this.list.length + 1
  }
}

/** Runs a statement and answers its rows. */
export type Run = <Row>(statement: Statement) => Promise<Row[]>

/** Runs statements inside a transaction of a zone. */
export const runIn =
  (tx: ZoneTransaction): Run =>
  async <Row>({ text, values }: Statement) =>
    (await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
