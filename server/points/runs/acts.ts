import type { PointsRunLine } from '../../../contract/points/points.ts'
import { countedYearTold } from '../../../kernel/counted-year.ts'
import type { Label } from '../../../kernel/label.ts'
import { record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { conflicting, unacceptable } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import type { PointsDesk } from '../desk.ts'
import { refuseOthers } from '../editions/acts.ts'
import { readEdition, readScheme } from '../editions/store.ts'
import { countFacts, factYears } from '../facts.ts'
import { appendRun, appendRunPublication, readRun, readRuns, type StoredRun, shownRun } from './store.ts'

type Asked = { readonly edition: string; readonly year: string; readonly purpose: StoredRun['purpose'] }

/** Records that a count begins; it is begun when the transaction is through. */
export async function prepareRun(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  asked: Asked,
): Promise<StoredRun> {
  refuseOthers(desk, viewer)
  const edition = await readEdition(tx, asked.edition)
  const [fault] = desk.mechanism.faults(await readScheme(tx, edition.id, edition.version))
  if (fault) throw unacceptable(`还不能计分：${fault.sentence.zh}`, `It cannot be counted yet: ${fault.sentence.en}`)
  if (asked.purpose === 'count') refuseUnpublished(edition.published, asked.year)
  const counted = await desk.counted(tx)
  if (Number(asked.year) > counted.year)
    throw conflicting(
      `${asked.year}年还没有结束，不能计分；${countedYearTold(counted.on).zh}`,
      `${asked.year} is not over and cannot be counted. ${countedYearTold(counted.on).en}`,
    )
  if ((await countFacts(tx, asked.year)) === 0) {
    const years = await factYears(tx, counted.year)
    throw conflicting(
      `${asked.year}年没有企业年度数据；有数据的年份：${years.join('、') || '没有'}`,
      `There are no figures of enterprises for ${asked.year}; there are for ${years.join(', ') || 'no year'}`,
    )
  }
  const under = (await readRuns(tx, {})).find(({ id }) => desk.counting.isUnderWay(id))
  if (under)
    throw conflicting(
      `第${under.serial}次计分还没有做完，请等它完成或先停止`,
      `Count ${under.serial} is under way; wait for it, or stop it`,
    )
  const id = await appendRun(tx, viewer, { ...asked, version: edition.version })
  const run = await readRun(tx, id)
  await record(tx, 'points.count', id, { edition: edition.id, year: asked.year, purpose: asked.purpose })
  return run
}

function refuseUnpublished(published: { readonly firstYear: string } | null, year: string): void {
  if (!published)
    throw conflicting('草案只能试算；请先发布这一版，再正式计分', 'A draft can only be simulated; publish it first')
  if (published.firstYear > year)
    throw conflicting(
      `这一版从${published.firstYear}年起用，不能计${year}年的分；可以试算`,
      `The edition begins with ${published.firstYear} and does not count ${year}; simulate instead`,
    )
}

/** Publishes the results of a count: as official only those of an official edition. */
export async function publishRun(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  { id, as }: { readonly id: string; readonly as: 'official' | 'demonstration' },
): Promise<PointsRunLine> {
  const run = await readRun(tx, id)
  if (run.end?.state !== 'done')
    throw conflicting('没有完成的计分不能公布', 'A count that did not end is not published')
  if (run.purpose === 'simulation') throw conflicting('试算的结果不能公布', 'A simulation is not published')
  if (run.published) throw conflicting('这次计分已经公布', 'The count is published already')
  if (as === 'official' && run.editionAs !== 'official')
    throw conflicting(
      '这一版办法还有待核内容，只作演示；它的结果只能作为演示公布',
      'The edition is in force for demonstration only, and so are its results',
    )
  if (as === 'official' && run.end.demonstration)
    throw conflicting(
      '所计的数里有演示数据，结果只能作为演示公布',
      'Some of the facts are made up, so the results can only be published as a demonstration',
    )
  await appendRunPublication(tx, viewer, run.id, as)
  const shown = shownRun(desk, await readRun(tx, id))
  await record(tx, 'points.announce', id, { as })
  return shown
}

/** Computes a finished count anew from the edition and the facts that it kept. */
export async function recompute(desk: PointsDesk, viewer: Viewer, run: StoredRun) {
  if (run.end?.state !== 'done')
    throw conflicting('没有完成的计分不能重算', 'A count that did not end cannot be recomputed')
  const again = await desk.kept.anew(viewer.zone, run.id)
  const factsIntact = again.factsHash === run.end.factsHash
  const same = factsIntact && again.resultsHash === run.end.resultsHash
  return {
    same,
    hash: run.end.resultsHash!,
    recomputed: again.resultsHash,
    factsIntact,
    sentence: sentenceOf(same, factsIntact, again.facts.subjects.length),
  }
}

function sentenceOf(same: boolean, factsIntact: boolean, count: number): Label {
  if (same)
    return {
      zh: `按当时的办法和当时的数重新计算 ${count} 家，与当时的结果逐位一致。`,
      en: `Counted anew by the edition and the facts of that time, all ${count} are the same bit for bit.`,
    }
  if (!factsIntact) return { zh: '存下的数与它的摘要不符。', en: 'The kept facts do not fit their hash.' }
  return { zh: '重新计算的结果与当时不一致。', en: 'Counted anew, the results differ from those of that time.' }
}
