import type { Figure } from '../../engines/indicators/figure.ts'
import { kindOf } from '../../engines/register/kind.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import { lastDay, type Period } from '../../kernel/period.ts'
import type { Declarations, ZonePack } from '../../mechanisms/zone-pack.ts'
import { demonstrateGreenFacts } from '../assessments/demonstrate.ts'
import { contextOf } from '../collection/context.ts'
import { demonstrateRounds } from '../collection/demonstration.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import { demonstrateBatches } from '../delivery/batches/demonstrate.ts'
import { demonstrateConsultations } from '../delivery/clinic/demonstrate.ts'
import { appendHistories } from '../delivery/demonstration.ts'
import { demonstratePapers } from '../delivery/papers/demonstrate.ts'
import { demonstrateProblems } from '../delivery/problems/demonstrate.ts'
import { demonstrateReviews } from '../delivery/reviews/demonstrate.ts'
import { confirmDemonstration, demonstrateEvaluation } from '../evaluation/demonstrate.ts'
import { keepBooks } from '../indicators/books.ts'
import { countRegisters } from '../indicators/counter.ts'
import { gatherKnowledge } from '../indicators/knowledge.ts'
import { appendFigures, appendSeries } from '../indicators/store.ts'
import { demonstrateCapital } from '../investment/demonstrate.ts'
import { capitalKindsIn } from '../investment/store.ts'
import { demonstrateVouchers } from '../investment/vouchers/demonstrate.ts'
import { demonstrateNominations } from '../ladder/nominations/demonstrate.ts'
import { packLoader } from '../program-viewer.ts'
import { appendRows } from '../register/append.ts'
import { addDemonstrationAccounts } from '../sign-in/demonstration.ts'
import type { Progress } from '../start-refusal.ts'
import { appendTargets } from '../targets/store.ts'
import { appendDemonstration } from './demonstration-rows.ts'
import { tieEnterpriseAccount } from './enterprise-account.ts'

/**
 * Brings the packs in: accounts, published figures, targets and demonstration rows of every zone that has none yet.
 * A zone comes in whole or not at all; what the demonstration has under way is dated from `now`, in milliseconds since
 * 1970. Answers the password of the demonstration accounts where some were added.
 */
export async function loadPacks(
  database: Database,
  declarations: Declarations,
  progress: Progress,
  now: number,
): Promise<{ password: string | null }> {
  const password = await addDemonstrationAccounts(database, declarations.packs, process.env.JIXIA_DEMO_PASSWORD, now)
  for (const pack of declarations.packs) await loadPack(database, declarations, pack, progress, dayAt(now))
  return { password }
}

async function loadPack(
  database: Database,
  declarations: Declarations,
  pack: ZonePack,
  progress: Progress,
  today: Day,
): Promise<void> {
  const { zone } = pack
  const loaded = await database.readInZone(packLoader(zone.id), 'select 1 from observation limit 1')
  if (loaded.length > 0) return
  await database.inZone(packLoader(zone.id), async (tx) => {
    await appendFigures(tx, zone.id, publishedFigures(pack), 'pack')
    const series = (pack.records.series ?? []).flatMap(declarations.seriesValues)
    await appendSeries(tx, zone.id, withUnits(declarations, pack, series), 'pack')
    await appendTargets(tx, zone.id, withUnits(declarations, pack, pack.targets), 'pack')
    const rows = await loadRegisters(tx, declarations, pack)
    const { kinds, paidInCapital } = declarations
    await demonstrateCapital(tx, paidInCapital, capitalKindsIn(kinds), pack.records.capital ?? [])
    await demonstrateVouchers(tx, packLoader(zone.id), capitalKindsIn(kinds))
    await appendHistories(tx, declarations.delivery.demonstration(pack.records.projects ?? []))
    await loadRounds(tx, declarations, pack, today)
    const { threeLists, projectClinic, batchStarts, siteReview } = declarations.delivery
    await demonstrateProblems(tx, threeLists, pack, today)
    await demonstrateEvaluation(tx, declarations.zoneEvaluation, pack.evaluation, {
      viewer: packLoader(zone.id),
      today,
    })
    await demonstratePapers(tx, threeLists, pack, packLoader(zone.id), today)
    await demonstrateConsultations(tx, projectClinic, threeLists, pack)
    await demonstrateReviews(tx, siteReview, await demonstrateBatches(tx, batchStarts))
    await demonstrateNominations(tx, declarations.ladder, pack.zone.id)
    progress(`载入${zone.label.zh}：公布数${pack.figures.length}个，演示名录${rows}行 · loaded ${zone.label.en}`)
  })
  await confirmDemonstration(database, declarations.zoneEvaluation, pack.evaluation, {
    viewer: packLoader(zone.id),
    today,
  })
  await demonstrateGreenFacts(database, packLoader(zone.id), declarations.assessments)
  await tieEnterpriseAccount(database, zone.id)
}

async function loadRounds(
  tx: ZoneTransaction,
  declarations: Declarations,
  { zone, rounds }: ZonePack,
  today: Day,
): Promise<void> {
  if (!rounds?.length) return
  const { kinds: register, enterpriseRound } = declarations
  const knowledge = gatherKnowledge(declarations)
  const books = keepBooks(knowledge, countRegisters(register))
  const context = await contextOf({ knowledge, books, register, enterpriseRound }, tx, packLoader(zone.id))
  await demonstrateRounds(tx, context, rounds, today)
}

/** Each figure with the day from which it is known: its document's, else the end of its period. */
function publishedFigures({ figures, documents }: ZonePack): (Figure & { asOf: Day })[] {
  const days = new Map(documents.map(({ id, day }) => [id, day]))
  return figures.map((figure) => ({
    ...figure,
    asOf: (days.get(figure.document) ?? lastDay(figure.period as Period)) as Day,
  }))
}

/** Each item with the unit of its indicator. */
function withUnits<Item extends { readonly indicator: string }>(
  { catalogue }: Declarations,
  { indicators }: ZonePack,
  items: readonly Item[],
): (Item & { unit: string })[] {
  const units = new Map([...catalogue, ...indicators].map(({ id, unit }) => [id, unit]))
  return items.map((item) => ({ ...item, unit: units.get(item.indicator)! }))
}

async function loadRegisters(
  tx: ZoneTransaction,
  { kinds, demonstrationRows }: Declarations,
  pack: ZonePack,
): Promise<number> {
  const { zone, departments, documents } = pack
  const change = { by: 'pack', reason: '数据包载入' }
  const append = (
    kind: string,
    rows: Iterable<RowValues>,
    demonstration: boolean,
    document: string | null = null,
  ): Promise<number> => appendRows(tx, kindOf(kinds, kind), rows, { ...change, demonstration, document })
  await append(
    'zone',
    [{ name: zone.label.zh, code: zone.id, province: zone.province.zh, city: zone.city.zh, division: zone.division }],
    false,
  )
  await append(
    'document',
    documents.map(({ id, title, issuer, day }) => ({ name: title, code: id, issuer, issued_on: day ?? null })),
    false,
  )
  for (const [document, known] of Map.groupBy(departments, ({ named }) => named?.document)) {
    const rows = known.map(({ id, label }) => ({ name: label.zh, code: id }))
    const title = documents.find(({ id }) => id === document)?.title ?? null
    await append('department', rows, document === undefined, title)
  }
  let count = 0
  for (const register of demonstrationRows(pack.records)) {
    if (register.kind === 'enterprise_year' && pack.records.enterpriseYears?.later) continue
    count += await appendDemonstration(tx, kinds, register)
  }
  return count
}
