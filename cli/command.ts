import type { Label, Language } from '../kernel/label.ts'

/**
 * What an ending means: done · refused or failed, with a sentence · asked in a way that is not understood · the reader
 * of the answer left before its end, where a shell counts 128 and SIGPIPE.
 */
export const exitCodes = { done: 0, failed: 1, misunderstood: 2, unread: 141 } as const

/** The command was not written as it can be understood: one sentence, ends with `exitCodes.misunderstood`. */
export class Misunderstood extends Error {
  constructor({ zh, en }: Label, language: Language) {
    super({ zh, en }[language])
    this.name = 'Misunderstood'
  }
}

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
  /** Says something beside the answer, where it does not mix with it. */
  remark?(sentence: string): void
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

export const zoneOption = {
  zone: {
    type: 'string',
    short: 'z',
    value: 'ZONE',
    label: { zh: '哪个高新区，如 zibo', en: 'which zone, such as zibo' },
  },
} as const satisfies Record<string, Option>

export const onOption = {
  on: {
    type: 'string',
    value: 'DAY',
    label: { zh: '看哪一天的情形，如 2025-03-31', en: 'how it stood on a day, such as 2025-03-31' },
  },
} as const satisfies Record<string, Option>

/** An option that holds a word; undefined where it was not given. */
export const textOf = (options: Invocation['options'], name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined

/** What was given of some options, ready to be sent. */
export const given = <const Names extends readonly string[]>(
  { options }: Pick<Invocation, 'options'>,
  ...names: Names
): Partial<Record<Names[number], string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = textOf(options, name)
      return value === undefined ? [] : [[name, value]]
    }),
  ) as Partial<Record<Names[number], string>>

/** The words of a call in the order of their names; a missing or surplus one is misunderstood. */
export function wordsOf<const Names extends readonly string[]>(
  { words, language }: Pick<Invocation, 'words' | 'language'>,
  ...names: Names
): { [Index in keyof Names]: string } {
  const missing = names[words.length]
  const surplus = words[names.length]
  if (missing !== undefined) {
    throw new Misunderstood({ zh: `还要写上 ${missing}。`, en: `${missing} is missing.` }, language)
  }
  if (surplus !== undefined) {
    throw new Misunderstood({ zh: `“${surplus}”是多写的。`, en: `“${surplus}” is one word too many.` }, language)
  }
  return words as unknown as { [Index in keyof Names]: string }
}
