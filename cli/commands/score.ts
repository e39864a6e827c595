import { resolve } from 'node:path'
import { nearestNames } from '../../engines/rules/vocabulary.ts'
import { answerHeading, answersOf, countOf } from '../../engines/scoring/answer.ts'
import { mostKept } from '../../engines/scoring/numbers/spread.ts'
import { toleranceOf } from '../../engines/scoring/peers/partitions.ts'
import { schemaOfEditions } from '../../engines/scoring/schema-file.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { type Scores, score } from '../../engines/scoring/score.ts'
import { explain } from '../../engines/scoring/telling/explain.ts'
import { remarksOf } from '../../engines/scoring/telling/weight-remarks.ts'
import { Fault } from '../../kernel/fault.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { type Command, exitCodes, type Invocation, Misunderstood, textOf } from '../command.ts'
import { csvLine, textIn } from '../csv-file.ts'
import { readNamed } from '../named-file.ts'
import { reasonLines } from '../reasons.ts'
import { piecesOf, type ScoredFile, scoreFile } from '../scored-file.ts'
import { isOneTable, readTables } from '../scored-tables.ts'
import { toldOf } from '../told.ts'
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
    const scheme = await said(language, async () => openScheme(json(await textIn(declared))))
    const say = ({ zh, en }: Label) => invocation.remark?.({ zh: `提醒：${zh}`, en: `Note: ${en}` }[language])
    const sheet = textOf(options, 'sheet')
    const asked = textOf(options, 'explain')
    if (out !== undefined && isOneTable(scheme, paths) && asked === undefined && !invocation.json) {
      const file = { path: paths[0]!, sheet }
      const scored = await said(language, () =>
        toldOf(language, (tell) => scoreFile(scheme, file, { out, language, tell })),
      )
      for (const remark of scored.remarks) say(remark)
      invocation.answer(null, [out, summary(scored)[language]])
      return exitCodes.done
    }
    const { scores, leftOut } = await said(language, async () => {
      const read = await readTables(scheme, { paths, sheet }, language)
      return { scores: score(scheme, read.table), leftOut: read.leftOut }
    })
    for (const remark of remarksOf(scores)) say(remark)
    if (out !== undefined) await writeWhole(out, () => linesOf(scores), language)
    if (asked !== undefined) {
      const reason = explain(scores, rowNamed(scores, asked, language))
      invocation.answer(reason, reasonLines(reason, language, ''))
      return exitCodes.done
    }
    invocation.answer(
      invocation.json ? answersOf(scores) : null,
      out === undefined
        ? [[...linesOf(scores)].join('').trimEnd()]
        : [out, summary({ ...countOf(scores), tolerance: toleranceOf(scores.peers.measured), leftOut })[language]],
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

function* linesOf(scores: Scores): Generator<string> {
  yield csvLine(answerHeading(scores.scheme))
  yield* piecesOf(scores)
}

type Told = Omit<ScoredFile, 'remarks'> & { readonly leftOut?: number }

/** What came out, in one sentence. */
function summary({ known, unknown, tolerance, leftOut = 0 }: Told) {
  const others =
    leftOut === 0
      ? { zh: '', en: '' }
      : {
          zh: `；其余各表有 ${leftOut} 行，第一张表里没有，没有计入`,
          en: `; ${leftOut} rows of the other tables are not in the first and were left out`,
        }
  const near =
    tolerance === 0
      ? { zh: '', en: '' }
      : {
          zh: `；同类超过 ${mostKept} 家，位次最多差 ${tolerance} 位`,
          en: `; of more than ${mostKept} peers a place is off by ${tolerance} at most`,
        }
  return {
    zh: `共 ${known + unknown} 行，得出总分的 ${known} 行，未知的 ${unknown} 行${others.zh}${near.zh}`,
    en: `${known + unknown} rows, ${known} with a score, ${unknown} unknown${others.en}${near.en}`,
  }
}
