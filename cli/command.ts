import type { Label, Language } from '../kernel/label.ts'

/** What an ending means: done · refused or failed, with a sentence · asked in a way that is not understood. */
export const exitCodes = { done: 0, failed: 1, misunderstood: 2 } as const

export type Option = {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly multiple?: boolean
  /** The name of the value in the help: `FILE`. */
  readonly value?: string
  readonly label: Label
}

export type Given = string | boolean | (string | boolean)[] | undefined

/** One call of a command: its words, its options, and where the answer goes. */
export type Invocation = {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, Given>>
  readonly json: boolean
  readonly language: Language
  /** Prints the answer: `value` as JSON with --json, else the lines. */
  answer(value: unknown, lines: readonly string[]): void
}

/** A command of the terminal. A thrown error is printed as its sentence and ends with `exitCodes.failed`. */
export type Command = {
  /** One word or two: `published`, `audit verify`. */
  readonly name: string
  /** The words that follow, for the help: `KIND FILE`. */
  readonly words?: string
  readonly label: Label
  readonly options?: Readonly<Record<string, Option>>
  readonly examples?: readonly string[]
  run(invocation: Invocation): Promise<number>
}
