import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerHeading, answerRows, type Count, countOf } from '../engines/scoring/answer.ts'
import { MarkedNames, NameMarks } from '../engines/scoring/numbers/name-marks.ts'
import { measureParts, toleranceOf } from '../engines/scoring/peers/partitions.ts'
import type { Scheme } from '../engines/scoring/scheme.ts'
import { type Scores, score } from '../engines/scoring/score.ts'
import type { Table } from '../engines/scoring/table.ts'
import { remarksOf } from '../engines/scoring/telling/weight-remarks.ts'
import { Fault } from '../kernel/fault.ts'
import type { Label, Language } from '../kernel/label.ts'
import { csvLine } from './csv-file.ts'
import { LaidTables } from './laid-tables.ts'
import { type NamedTable, partsOfTable } from './scored-tables.ts'
import type { Tell } from './told.ts'
import { writeWhole } from './whole-file.ts'

/** Rows that are read into one table and scored together. */
const rowsInPart = 50_000
const rowsInPiece = 5000

export type ScoredFile = Count & {
  /** By how many places anybody's place may be off, at most. */
  readonly tolerance: number
  /** What somebody may not have meant in the edition. */
  readonly remarks: readonly Label[]
}

type Writing = {
  readonly out: string
  readonly language: Language
  readonly tell: Tell
}

/**
 * Scores a file with a row for each subject, whatever its length, and writes the answers to another. Memory holds some rows at a time,
 * the peers, and eight bytes of each name; the rows lie beside the answers while they are needed. Answers what came out.
 */
export async function scoreFile(scheme: Scheme, file: NamedTable, writing: Writing): Promise<ScoredFile> {
  const scoring = new FileScoring(scheme, { size: rowsInPart, ...file }, writing)
  await writeWhole(
    writing.out,
    (beside) => scoring.pieces(beside ?? join(tmpdir(), `${process.pid}.part`)),
    writing.language,
  )
  return { ...scoring.scored, remarks: [...scoring.remarks.values()] }
}

class FileScoring {
  readonly scored = { known: 0, unknown: 0, tolerance: 0 }
  readonly remarks = new Map<string, Label>()
  readonly #scheme: Scheme
  readonly #file: NamedTable
  readonly #writing: Writing

  constructor(scheme: Scheme, file: NamedTable, writing: Writing) {
    this.#scheme = scheme
    this.#file = file
    this.#writing = writing
  }

  async *pieces(beside: string): AsyncGenerator<string> {
    const laid = new LaidTables(`${beside}.rows`)
    try {
      await this.#layDown(laid)
      this.#writing.tell({ zh: '正在比较同类…', en: 'Comparing peers…' })
      const against = await measureParts(this.#scheme, () => laid.all())
      this.scored.tolerance = toleranceOf(against)
      yield csvLine(answerHeading(this.#scheme))
      for await (const table of laid.all()) {
        const scores = score(this.#scheme, table, { against })
        this.#count(scores)
        yield* piecesOf(scores)
      }
    } finally {
      await laid.close()
    }
  }

  /** Reads the file once; where names may stand twice, once more to be sure. All that cannot be read is refused at once. */
  async #layDown(laid: LaidTables): Promise<void> {
    const marks = new NameMarks()
    const refusal = await this.#lay(laid, marks)
    for (const shared of marks.shared()) for await (const _ of this.#tables(new MarkedNames(shared)));
    if (refusal) throw refusal
  }

  async #lay(laid: LaidTables, marks: NameMarks): Promise<Fault | undefined> {
    let rows = 0
    try {
      for await (const table of this.#tables(marks)) {
        await laid.add(table)
        rows += table.subjects.length
        this.#writing.tell({ zh: `已读 ${rows} 行`, en: `${rows} rows read` })
      }
    } catch (error) {
      if (error instanceof Fault) return error
      throw error
    }
    return undefined
  }

  #tables(named: NameMarks | MarkedNames): AsyncGenerator<Table> {
    return partsOfTable(this.#scheme, this.#file, this.#writing.language, named)
  }

  #count(scores: Scores): void {
    const { known, unknown } = countOf(scores)
    this.scored.known += known
    this.scored.unknown += unknown
    for (const remark of remarksOf(scores)) this.remarks.set(remark.zh, remark)
    const rows = this.scored.known + this.scored.unknown
    this.#writing.tell({ zh: `已评 ${rows} 行`, en: `${rows} rows scored` })
  }
}

/** The answers as pieces of a CSV file, thousands of rows in each. */
export function* piecesOf(scores: Scores): Generator<string> {
  let piece = ''
  let rows = 0
  for (const cells of answerRows(scores)) {
    piece += csvLine(cells)
    rows += 1
    if (rows % rowsInPiece === 0) {
      yield piece
      piece = ''
    }
  }
  yield piece
}
