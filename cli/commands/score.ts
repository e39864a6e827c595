import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { answerRows, answersOf, countOf } from '../../engines/scoring/answer.ts'
import { scoringEdition } from '../../engines/scoring/edition.ts'
import { headingRow, rowsBeforeHeading } from '../../engines/scoring/reading/heading.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { type Scores, score } from '../../engines/scoring/score.ts'
import { openTable, type TableReader } from '../../engines/scoring/table.ts'
import { Fault, fault } from '../../kernel/fault.ts'
import type { Language } from '../../kernel/label.ts'
import { type Command, exitCodes, type Invocation, Misunderstood, textOf } from '../command.ts'
import { csvLine, type Pieces, rowsIn, textIn } from '../csv-file.ts'
import { readNamed, readPieces } from '../named-file.ts'

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
    const declared = await readNamed(edition, language)
    const scores = await said(language, () => scored(declared, () => readPieces(table, language)))
    const out = textOf(invocation.options, 'out')
    if (out !== undefined) await save(out, scores, language)
    invocation.answer(
      invocation.json ? answersOf(scores) : null,
      out === undefined ? [[...piecesOf(scores)].join('').trimEnd()] : [out, summary(scores)[language]],
    )
    return exitCodes.done
  },
}

async function save(path: string, scores: Scores, language: Language): Promise<void> {
  try {
    await pipeline(piecesOf(scores), createWriteStream(path))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const why =
      code === 'ENOENT' ? { zh: '没有这个文件夹', en: 'there is no such folder' } : { zh: message, en: message }
    throw new Misunderstood({ zh: `存不到 ${path}：${why.zh}`, en: `${path} cannot be saved: ${why.en}` }, language)
  }
}

const rowsInOne = 5000

/** The answers as pieces of a CSV file, thousands of rows in each. */
function* piecesOf(scores: Scores): Generator<string> {
  let piece = ''
  let rows = 0
  for (const cells of answerRows(scores)) {
    piece += csvLine(cells)
    rows += 1
    if (rows % rowsInOne === 0) {
      yield piece
      piece = ''
    }
  }
  yield piece
}

function named({ options, language }: Invocation, option: string): string {
  const path = textOf(options, option)
  if (path !== undefined) return path
  throw new Misunderstood({ zh: `还要写上 --${option} FILE。`, en: `--${option} FILE is missing.` }, language)
}

/** A refusal in the language that was asked for. */
async function said<Answer>(language: Language, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (error) {
    throw error instanceof Fault ? new Error(error.sentence[language]) : error
  }
}

async function scored(declared: Buffer, pieces: Pieces): Promise<Scores> {
  const scheme = openScheme(json(await textIn(declared)))
  const subject = [scheme.edition.subject].flat()
  let reader: TableReader | undefined
  let first: (readonly string[])[] = []
  const open = (separator: string): TableReader => {
    const at = headingRow(first, subject)
    if (at < 0) throw fault('表是空的', 'The table is empty')
    const opened = openTable(scheme, first[at]!, { headingRow: at + 1, separator })
    for (const cells of first.slice(at + 1)) opened.take(cells)
    first = []
    return opened
  }
  let sign = ','
  for await (const { separator, rows } of rowsIn(pieces)) {
    sign = separator
    if (reader) for (const cells of rows) reader.take(cells)
    else {
      for (const cells of rows) first.push(cells)
      if (first.length >= rowsBeforeHeading) reader = open(sign)
    }
  }
  return score(scheme, (reader ?? open(sign)).end())
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
  const { known, unknown } = countOf(scores)
  return {
    zh: `共 ${known + unknown} 行，得出总分的 ${known} 行，未知的 ${unknown} 行`,
    en: `${known + unknown} rows, ${known} with a score, ${unknown} unknown`,
  }
}
