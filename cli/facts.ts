import { z } from 'zod'
import type { ExactFacts } from '../engines/rules/exact.ts'
import { parseRule, type Rule } from '../engines/rules/rule.ts'
import type { Term, Vocabulary } from '../engines/rules/vocabulary.ts'
import { Fault } from '../kernel/fault.ts'
import { asWritten, type Language } from '../kernel/label.ts'
import { type UnitSymbol, units } from '../kernel/unit.ts'
import { type Invocation, Misunderstood, textOf } from './command.ts'
import { readNamed } from './named-file.ts'

/** The file that says of which facts an expression speaks. */
export const factsOption = {
  facts: {
    type: 'string',
    short: 'f',
    value: 'FILE.json',
    label: {
      zh: '事实，带类型和单位：{"研发费用": "460万元", "职工总数": 120}，null 为未报',
      en: 'the facts with their types and units: {"研发费用": "460万元", "职工总数": 120}; null is not reported',
    },
  },
} as const

/** The facts that a person named; none where no file was. */
export const givenFacts = async ({ options, language }: Pick<Invocation, 'options' | 'language'>) => {
  const path = textOf(options, 'facts')
  return path === undefined ? [] : readFacts(path, language)
}

/** What is done with an expression; a refusal is what was misunderstood. */
export function understood<Done>(act: () => Done, language: Language): Done {
  try {
    return act()
  } catch (error) {
    if (error instanceof Fault) throw new Misunderstood(error.sentence, language)
    throw error
  }
}

type Fact = {
  readonly name: string
  readonly value: ExactFacts[string]
  readonly type?: Term['type']
  readonly unit?: UnitSymbol
}

/** What is known of a fact that was not reported, or of one that keeps its unit apart. */
const quantity = z.strictObject({ value: z.number().nullable(), unit: z.enum(units.map(({ symbol }) => symbol)) })

/**
 * Reads a file of facts: `{"研发费用": "460万元", "职工总数": 120, "成立": "2019-03-01", "营业收入": null}`; also
 * `{"营业收入": {"value": null, "unit": "万元"}}`, where what was not reported has a unit.
 */
export async function readFacts(path: string, language: Language): Promise<readonly Fact[]> {
  const text = (await readNamed(path, language)).toString('utf8')
  const shape = {
    zh: `${path} 里要写成 {"名称": 值}，值是数、“460万元”这样的数量、文字、日期、true、false 或 null（有单位的未报写 {"value": null, "unit": "万元"}）。`,
    en: `${path} must hold {"name": value}: a number, a quantity such as "460万元", a text, a day, true, false or null ({"value": null, "unit": "万元"} with its unit).`,
  }
  const facts = parse(text)
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) throw new Misunderstood(shape, language)
  return Object.entries(facts).map(([name, value]) => {
    const fact = factOf(name, value)
    if (!fact) throw new Misunderstood({ zh: `“${name}”：${shape.zh}`, en: `“${name}”: ${shape.en}` }, language)
    return fact
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function factOf(name: string, value: unknown): Fact | undefined {
  if (value === null) return { name, value }
  if (typeof value === 'number') return { name, value, type: 'number' }
  if (typeof value === 'boolean') return { name, value, type: 'flag' }
  if (Array.isArray(value)) return { name, value, type: 'list' }
  if (typeof value === 'string') return writtenFact(name, value)
  const read = quantity.safeParse(value)
  return read.success ? { name, type: 'number', ...read.data } : undefined
}

/** A text that is a day, or a number with or without a unit, is taken for that. */
function writtenFact(name: string, text: string): Fact {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { name, value: text, type: 'day' }
  const [, digits, symbol = ''] = /^([+-]?\d+(?:\.\d+)?)\s*(\D.*)?$/.exec(text.trim()) ?? []
  const unit = units.find((candidate) => candidate.symbol === symbol)?.symbol
  if (digits === undefined || (symbol !== '' && unit === undefined)) return { name, value: text, type: 'text' }
  return { name, value: Number(digits), type: 'number', ...(unit && { unit }) }
}

/** Reads an expression over the facts' own names. What is null may be of any type: the first that fits is taken. */
export function readRule(expression: string, facts: readonly Fact[]): Rule {
  const refusals: unknown[] = []
  for (const unknown of ['number', 'text', 'flag', 'day'] as const) {
    try {
      return parseRule(expression, vocabularyOf(facts, unknown))
    } catch (error) {
      refusals.push(error)
    }
  }
  throw refusals[0]
}

const vocabularyOf = (facts: readonly Fact[], unknown: Term['type']): Vocabulary =>
  facts.map(({ name, type = unknown, unit, value }) => ({
    name,
    label: asWritten(name),
    type,
    column: name,
    ...(unit !== undefined && { unit }),
    ...(Array.isArray(value) && { of: typeof value[0] === 'number' ? ('number' as const) : ('text' as const) }),
  }))
