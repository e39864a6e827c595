import { resolve } from 'node:path'
import { nearestNames } from '../../engines/rules/vocabulary.ts'
import { answerRows, answersOf, countOf } from '../../engines/scoring/answer.ts'
import { schemaOfEditions } from '../../engines/scoring/schema-file.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { type Scores, score } from '../../engines/scoring/score.ts'
import { explain } from '../../engines/scoring/telling/explain.ts'
import { weightRemark } from '../../engines/scoring/telling/weight-remarks.ts'
import { Fault } from '../../kernel/fault.ts'
import type { Language } from '../../kernel/label.ts'
import { type Command, exitCodes, type Invocation, Misunderstood, textOf } from '../command.ts'
import { csvLine, textIn } from '../csv-file.ts'
import { readNamed } from '../named-file.ts'
import { reasonLines } from '../reasons.ts'
import { readTables } from '../scored-tables.ts'
import { writeWhole } from '../whole-file.ts'

const file = (zh: string, en: string) => ({ type: 'string', value: 'FILE', label: { zh, en } }) as const

export const scoreTable: Command = {
  name: 'score',
  label: {
    zh: '按评分办法给一张表里的每一行评分：各部分得分、总分、名次、等级、是否通过；不用服务。十分钟写一份办法：docs/indices.md',
    en: 'Score every row of a table by an edition: points of every part, score, rank, class, whether it passes; needs no server. An edition in ten minutes: docs/indices.md',
  },
  options: {
    edition: file(
      '评分办法，JSON；写法见 docs/indices.md 和 --schema',
      'the edition, JSON; see docs/indices.md and --schema',
    ),
    table: {
      ...file(
        '要评的表，CSV（UTF-8、GB18030 或 UTF-16）或 xlsx；可写几次，各表按评分对象并成一张，以第一张为准',
        'the table, CSV (UTF-8, GB18030 or UTF-16) or xlsx; several are joined by who is scored, the first says who is',
      ),
      multiple: true,
    },
    sheet: {
      type: 'string',
      value: 'NAME',
      label: {
        zh: 'xlsx 的哪一张工作表：名称，或从 1 数起第几张；不写则取第一张',
        en: 'which sheet of an xlsx file: its name, or its number from 1; the first where it is not said',
      },
    },
    out: file(
      '结果存成 CSV，要么整份写成，要么不动；不写则打印',
      'save the answer as CSV, whole or not at all; printed where it is not said',
    ),
    explain: {
      type: 'string',
      value: 'ID',
      label: {
        zh: '打印这一个对象的理由：各部分、权重、步骤、缺什么',
        en: 'print why this one has its score: parts, weights, steps, what is missing',
      },
    },
    schema: {
      type: 'boolean',
      label: { zh: '打印评分办法的 JSON Schema', en: 'print the JSON Schema of an edition' },
    },
  },
  examples: [
    'jixia score --edition 亩均.json --table 企业.csv --out 得分.csv',
    'jixia score --edition hdi.json --table countries.csv --json',
    'jixia score --edition 指数.json --table 甲.xlsx --table 乙.csv --sheet 数据',
    'jixia score --edition 亩均.json --table 企业.csv --explain 甲',
    'jixia score --schema > edition.schema.json',
  ],
  async run(invocation) {
    if (invocation.options.schema === true) {
      const schema = schemaOfEditions()
      invocation.answer(schema, [JSON.stringify(schema, null, 2)])
      return exitCodes.done
    }
    const { language, options } = invocation
    const edition = named(invocation, 'edition')
    const paths = tablesNamed(invocation)
    const out = textOf(options, 'out')
    const overwritten = [edition, ...paths].find((path) => out !== undefined && resolve(path) === resolve(out))
    if (overwritten !== undefined)
      throw new Misunderstood(
        {
          zh: `--out 会盖掉 ${overwritten}，请换个名字。`,
          en: `--out would write over ${overwritten}: name another file.`,
        },
        language,
      )
    const declared = await readNamed(edition, language)
    const { scores, leftOut } = await said(language, async () => {
      const scheme = openScheme(json(await textIn(declared)))
      const read = await readTables(scheme, { paths, sheet: textOf(options, 'sheet') }, language)
      return { scores: score(scheme, read.table), leftOut: read.leftOut }
    })
    const remarks = scores.scheme.parts.flatMap((part) => weightRemark(scores, part) ?? [])
    for (const remark of remarks) invocation.remark?.({ zh: `提醒：${remark.zh}`, en: `Note: ${remark.en}` }[language])
    const asked = textOf(options, 'explain')
    if (out !== undefined) await writeWhole(out, piecesOf(scores), language)
    if (asked !== undefined) {
      const reason = explain(scores, rowNamed(scores, asked, language))
      invocation.answer(reason, reasonLines(reason, language, ''))
      return exitCodes.done
    }
    invocation.answer(
      invocation.json ? answersOf(scores) : null,
      out === undefined ? [[...piecesOf(scores)].join('').trimEnd()] : [out, summary(scores, leftOut)[language]],
    )
    return exitCodes.done
  },
}

function tablesNamed(invocation: Invocation): string[] {
  const { table } = invocation.options
  const paths = [table ?? []].flat().filter((path) => typeof path === 'string')
  return paths.length > 0 ? paths : [named(invocation, 'table')]
}

/** The row of who is named as the answer names it. */
function rowNamed({ table: { subjects } }: Scores, asked: string, language: Language): number {
  const row = subjects.indexOf(asked.trim())
  if (row >= 0) return row
  const near = nearestNames(asked, subjects)
  throw new Misunderstood(
    {
      zh: `表里没有“${asked}”${near.length > 0 ? `；相近的有：${near.join('、')}` : '，也没有相近的'}。`,
      en: `The table has no “${asked}”${near.length > 0 ? `; the nearest are: ${near.join(', ')}` : ', and nothing near it'}.`,
    },
    language,
  )
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

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    throw new Fault({ zh: `评分办法不是 JSON：${unreadable(message)}`, en: `The edition is no JSON: ${message}` })
  }
}

/** Where a text stops being JSON, from the parser’s English sentence. */
function unreadable(message: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  if (line) return `第 ${line} 行第 ${column} 个字符处写错了，请看引号、逗号、冒号和括号。`
  if (/end of JSON/.test(message)) return '没有写完，末尾缺括号或引号。'
  return '开头或写法不对，不像 JSON。'
}

function summary(scores: Scores, leftOut: number) {
  const { known, unknown } = countOf(scores)
  const others =
    leftOut === 0
      ? { zh: '', en: '' }
      : {
          zh: `；其余各表有 ${leftOut} 行，第一张表里没有，没有计入`,
          en: `; ${leftOut} rows of the other tables are not in the first and were left out`,
        }
  return {
    zh: `共 ${known + unknown} 行，得出总分的 ${known} 行，未知的 ${unknown} 行${others.zh}`,
    en: `${known + unknown} rows, ${known} with a score, ${unknown} unknown${others.en}`,
  }
}
