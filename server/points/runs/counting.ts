import { openScheme } from '../../../engines/scoring/scheme.ts'
import { type Scores, scoring } from '../../../engines/scoring/score.ts'
import { type Standing, standingOf } from '../../../engines/scoring/standing.ts'
import { Fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Database, ZoneTransaction } from '../../database/zone-session.ts'
import { Refusal } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import { briefly, inPieces, type Rest } from '../../rest.ts'
import type { Viewer } from '../../viewer.ts'
import type { PointsParts } from '../desk.ts'
import { readScheme } from '../editions/store.ts'
import { countFacts, inputNames, readFacts, type YearFacts } from '../facts.ts'
import { hashOfFacts, hashOfResults, pack, writingFacts } from './frozen.ts'
import type { StoredRun, Summary } from './store.ts'
import { groupsOf, stagesOf, summarising } from './summary.ts'

/** How far a count is: a share of the whole, and how many are counted. */
type Progress = { share: number; subjects: number }

/** Counts that are under way in this process. */
export type Counting = {
  /** How far a count is; of one that ended a moment ago too, for who has read the database before its end was written. */
  progressOf(run: string): Readonly<Progress> | undefined
  isUnderWay(run: string): boolean
  /** Counts in the background; facts, scores and end are written in one transaction, or an end that says why not. */
  start(viewer: Viewer, run: Pick<StoredRun, 'id' | 'edition' | 'version' | 'year'>): void
  /** The same, for who waits until it is done. */
  finish(viewer: Viewer, run: Pick<StoredRun, 'id' | 'edition' | 'version' | 'year'>): Promise<void>
  /** Stops a count that is under way; answers when its end is written. */
  stop(run: string): Promise<boolean>
  /** Stops all, and leaves them without an end. */
  close(): Promise<void>
}

type Work = { readonly progress: Progress; readonly stopping: AbortController; done: Promise<void> }

const shares = { read: 0.4, scored: 0.6, written: 0.95 }
const block = 2000

const stopped: Label = { zh: '有人停止了这次计分', en: 'The count was stopped' }
const broken: Label = { zh: '计分中断，请重新开始；原因已记入运行日志', en: 'The count broke off; begin again' }

export function openCounting(
  parts: PointsParts,
  database: Database,
  report: (error: unknown) => void = () => undefined,
): Counting {
  const under = new Map<string, Work>()
  const ended = new Map<string, Progress>()
  let closing = false

  function begin(viewer: Viewer, run: Parameters<Counting['start']>[1]): Work {
    const work: Work = { progress: { share: 0, subjects: 0 }, stopping: new AbortController(), done: Promise.resolve() }
    under.set(run.id, work)
    work.done = count(viewer, run, work)
      .catch(async (error: unknown) => {
        if (closing) return
        const asked = work.stopping.signal.aborted
        if (!asked && !(error instanceof Fault) && !(error instanceof Refusal)) report(error)
        const sentence = asked ? stopped : error instanceof Fault || error instanceof Refusal ? error.sentence : broken
        await writeEnd(viewer, run.id, asked ? 'stopped' : 'failed', sentence, work.progress.subjects)
      })
      .catch(report)
      .finally(() => {
        ended.set(run.id, work.progress)
        under.delete(run.id)
      })
    return work
  }

  async function count(
    viewer: Viewer,
    run: Parameters<Counting['start']>[1],
    { progress, stopping }: Work,
  ): Promise<void> {
    const pause = briefly()
    const rest = async (): Promise<void> => {
      stopping.signal.throwIfAborted()
      await pause()
    }
    await database.inZone(viewer, async (tx) => {
      const edition = await readScheme(tx, run.edition, run.version)
      const scheme = openScheme(edition)
      progress.subjects = await countFacts(tx, run.year)
      const facts = await readFacts(parts, tx, { year: run.year, names: inputNames(edition) }, async (read) => {
        progress.share = (read / Math.max(1, progress.subjects)) * shares.read
        await rest()
      })
      const scores = await inPieces(scoring(scheme, facts.table), rest)
      const standing = standingOf(scores)
      progress.share = shares.scored
      await rest()
      await writeScores(tx, run.id, { facts, scores, standing }, async (written) => {
        const part = written / Math.max(1, facts.subjects.length)
        progress.share = shares.scored + part * (shares.written - shares.scored)
        await rest()
      })
      await writeResult(tx, run.id, { facts, scores, standing }, rest)
    })
  }

  async function writeEnd(
    viewer: Viewer,
    run: string,
    state: string,
    sentence: Label,
    subjects: number,
  ): Promise<void> {
    await database.inZone(viewer, (tx) =>
      runIn(tx)({
        text: 'insert into points_run_end (run, state, sentence, subjects) values ($1, $2, $3, $4)',
        values: [run, state, JSON.stringify(sentence), subjects],
      }),
    )
  }

  return {
    progressOf: (run) => under.get(run)?.progress ?? ended.get(run),
    isUnderWay: (run) => under.has(run),
    start(viewer, run) {
      begin(viewer, run)
    },
    finish: (viewer, run) => begin(viewer, run).done,
    async stop(run) {
      const work = under.get(run)
      if (!work) return false
      work.stopping.abort()
      await work.done
      return true
    },
    async close() {
      closing = true
      for (const { stopping } of under.values()) stopping.abort()
      await Promise.all([...under.values()].map(({ done }) => done))
    },
  }
}

type Counted = { readonly facts: YearFacts; readonly scores: Scores; readonly standing: Standing }

const nullable = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** The points of the groups of a row, as an array of PostgreSQL. */
export const groupPoints = (scores: Scores, row: number): (number | null)[] =>
  groupsOf(scores).map(({ given: { id } }) => nullable(scores.points.get(id)![row]!))

async function writeScores(
  tx: ZoneTransaction,
  run: string,
  { facts, scores, standing }: Counted,
  rest: (written: number) => Promise<void>,
): Promise<void> {
  const stages = stagesOf(scores)
  const { subjects } = facts
  for (let start = 0; start < subjects.length; start += block) {
    const rows = Array.from({ length: Math.min(block, subjects.length - start) }, (_, index) => start + index)
    const column = <Value>(of: (row: number) => Value): Value[] => rows.map(of)
    await runIn(tx)({
      text: `insert into points_score (run, enterprise, row, name, sort_name, credit_code, sector, stage, score, rank, class, groups)
        select $1, given.enterprise, given.row, given.name, given.sort_name, given.credit_code, given.sector, given.stage,
          given.score, given.rank, given.class, given.groups::float8[]
        from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::float8[],
          $10::float8[], $11::text[], $12::text[]) as given (enterprise, row, name, sort_name, credit_code, sector, stage, score,
          rank, class, groups)`,
      values: [
        run,
        column((row) => subjects[row]!.id),
        rows,
        column((row) => subjects[row]!.name),
        column((row) => subjects[row]!.sortName),
        column((row) => subjects[row]!.creditCode),
        column((row) => subjects[row]!.sector),
        column((row) => stages[row] ?? null),
        column((row) => nullable(standing.score[row]!)),
        column((row) => nullable(standing.rank[row]!)),
        column((row) => standing.classOf[row]!),
        column(
          (row) =>
            `{${groupPoints(scores, row)
              .map((points) => points ?? 'NULL')
              .join(',')}}`,
        ),
      ],
    })
    await rest(start + rows.length)
  }
}

async function writeResult(
  tx: ZoneTransaction,
  run: string,
  { facts, scores, standing }: Counted,
  rest: Rest,
): Promise<void> {
  const written = await inPieces(writingFacts(facts), rest)
  await runIn(tx)({
    text: 'insert into points_run_facts (run, facts) values ($1, $2)',
    values: [run, await pack(written)],
  })
  await rest()
  const summary: Summary = await inPieces(summarising(facts, scores, standing), rest)
  const factsHash = hashOfFacts(written)
  await rest()
  await runIn(tx)({
    text: `insert into points_run_end (run, state, subjects, scored, facts_hash, results_hash, summary, demonstration)
      values ($1, 'done', $2, $3, $4, $5, $6, $7)`,
    values: [
      run,
      facts.subjects.length,
      standing.score.reduce((count, score) => count + (Number.isNaN(score) ? 0 : 1), 0),
      factsHash,
      hashOfResults(scores, standing),
      JSON.stringify(summary),
      facts.demonstration,
    ],
  })
}
