import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { answerRows, answersOf } from '../../engines/scoring/answer.ts'
import { scoringEdition } from '../../engines/scoring/edition.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { type Scores, score } from '../../engines/scoring/score.ts'
import { readTable } from '../../engines/scoring/table.ts'
import { Fault } from '../../kernel/fault.ts'
import type { Language } from '../../kernel/label.ts'
import { type Command, exitCodes, type Invocation, Misunderstood, textOf } from '../command.ts'
import { csvOf, tableIn } from '../csv-file.ts'
import { readNamed } from '../named-file.ts'

const file = (zh: string, en: string) => ({ type: 'string', value: 'FILE', label: { zh, en } }) as const

export const scoreTable: Command = {
  name: 'score',
  label: {
    zh: '按评分办法给一张表里的每一行评分：各部分得分、总分、名次、等级、是否通过；不用服务',
    en: 'Score every row of a table by an edition: points of every part, score, rank, class, whether it passes; needs no server',
  },
  options: {
    edition: file('评分办法，JSON；写法见 --schema', 'the edition, JSON; see --schema'),
    table: file('要评的表，CSV（UTF-8、GB18030 或 UTF-16）', 'the table, CSV (UTF-8, GB18030 or UTF-16)'),
    out: file('结果存成 CSV；不写则打印', 'save the answer as CSV; printed where it is not said'),
    schema: {
      type: 'boolean',
      label: { zh: '打印评分办法的 JSON Schema', en: 'print the JSON Schema of an edition' },
    },
  },
  examples: [
    'jixia score --edition 亩均.json --table 企业.csv --out 得分.csv',
    'jixia score --edition hdi.json --table countries.csv --json',
    'jixia score --schema',
  ],
  async run(invocation) {
    if (invocation.options.schema === true) {
      const schema = z.toJSONSchema(scoringEdition, { io: 'input' })
      invocation.answer(schema, [JSON.stringify(schema, null, 2)])
      return exitCodes.done
    }
    const { language } = invocation
    const [edition, table] = [named(invocation, 'edition'), named(invocation, 'table')]
    const [declared, bytes] = [await readNamed(edition, language), await readNamed(table, language)]
    const scores = said(language, () => scored(declared, bytes))
    const out = textOf(invocation.options, 'out')
    const csv = csvOf(answerRows(scores))
    if (out !== undefined) await writeFile(out, csv)
    invocation.answer(answersOf(scores), out === undefined ? [csv.trimEnd()] : [out, summary(scores)[language]])
    return exitCodes.done
  },
}

function named({ options, language }: Invocation, option: string): string {
  const path = textOf(options, option)
  if (path !== undefined) return path
  throw new Misunderstood({ zh: `还要写上 --${option} FILE。`, en: `--${option} FILE is missing.` }, language)
}

/** A refusal in the language that was asked for. */
function said<Answer>(language: Language, act: () => Answer): Answer {
  try {
    return act()
  } catch (error) {
    throw error instanceof Fault ? new Error(error.sentence[language]) : error
  }
}

function scored(declared: Buffer, bytes: Buffer): Scores {
  const scheme = openScheme(json(declared.toString('utf8').replace(/^\uFEFF/u, '')))
  const { heading, rows } = tableIn(bytes)
  return score(scheme, readTable(scheme, heading, rows))
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    throw new Fault({ zh: `评分办法不是 JSON：${message}`, en: `The edition is no JSON: ${message}` })
  }
}

function summary(scores: Scores) {
  const answers = answersOf(scores)
  const known = answers.filter(({ score: points }) => points !== null).length
  return {
    zh: `共 ${answers.length} 行，得出总分的 ${known} 行，未知的 ${answers.length - known} 行`,
    en: `${answers.length} rows, ${known} with a score, ${answers.length - known} unknown`,
  }
}
