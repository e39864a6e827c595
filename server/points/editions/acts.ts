import type { PointsEditionPage } from '../../../contract/points/editions.ts'
import { editionStates } from '../../../contract/points/points.ts'
import type { ScoringEdition } from '../../../engines/scoring/edition.ts'
import { Fault } from '../../../kernel/fault.ts'
import { record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { conflicting, notYourPost, refuseStale, unacceptable } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import { type PointsDesk, type PointsParts, worksOnPoints } from '../desk.ts'
import { editionPageOf, recalledOf } from './page.ts'
import {
  appendConfirmation,
  appendEdition,
  appendEditionPublication,
  appendVersion,
  contentMark,
  holdNames,
  readConfirmations,
  readEdition,
  readEditions,
  readScheme,
  type StoredEdition,
  stateOf,
} from './store.ts'

const changed = {
  zh: '别人已保存了新的一稿，请刷新后再改',
  en: 'Somebody has saved since; look again before you change it',
}

/** Refuses whom the routes admit by post and who is of another bureau. */
export function refuseOthers(desk: Pick<PointsParts, 'mechanism'>, viewer: Viewer): void {
  if (!worksOnPoints(desk, viewer)) throw notYourPost()
}

/** Two editions of one name could not be told apart, on the page, in the terminal and on certificates. */
async function refuseTaken(tx: ZoneTransaction, name: string, own?: string): Promise<void> {
  await holdNames(tx)
  const taken = (await readEditions(tx)).find((edition) => edition.name === name && edition.id !== own)
  if (!taken) return
  const state = editionStates[stateOf(taken)]
  throw conflicting(
    `已有一版叫“${name}”（${state.zh}），请另起一个名字，如“${name}（修订）”`,
    `An edition is called “${name}” already (${state.en}); give this one another name, such as “${name} (revised)”`,
  )
}

function refuseFrozen({ published }: StoredEdition): void {
  if (published)
    throw conflicting('这一版已经发布，不能再改；请复制成新的一版', 'A published edition is never changed; copy it')
}

/** The draft as the person saw it; one that is published, or was saved by somebody else meanwhile, is refused. */
async function readDraft(
  tx: ZoneTransaction,
  seen: { readonly edition: string; readonly version: number },
): Promise<StoredEdition> {
  const edition = await readEdition(tx, seen.edition)
  refuseFrozen(edition)
  refuseStale(seen.version, edition.version, changed)
  return edition
}

/** The scheme with the inputs that it uses; one that is at fault is kept as it was given, and its faults are told. */
export function tidied({ mechanism }: Pick<PointsParts, 'mechanism'>, scheme: ScoringEdition): ScoringEdition {
  const own: ScoringEdition = { ...scheme, subject: '企业', official: false }
  try {
    return mechanism.withUsedInputs(own)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return own
  }
}

/** Drafts an edition from the template of the zone, or from another edition. */
export async function draft(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  { name, from }: { readonly name: string; readonly from: string },
): Promise<PointsEditionPage> {
  refuseOthers(desk, viewer)
  await refuseTaken(tx, name)
  const copied = from === 'template' ? null : await readEdition(tx, from)
  const scheme = copied
    ? await readScheme(tx, copied.id, copied.version)
    : desk.mechanism.template(desk.stages(viewer.zone))
  const id = await appendEdition(tx, viewer, { name, scheme, copiedFrom: copied?.id ?? null })
  if (copied) await carryConfirmations(desk, tx, viewer, { from: copied.id, to: id, scheme })
  const page = await editionPageOf(desk, tx, viewer, id)
  await record(tx, 'points.draft', id, { name })
  return page
}

/** What was confirmed of the edition that is copied holds for the copy, in the name of who copies. */
async function carryConfirmations(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  { from, to, scheme }: { readonly from: string; readonly to: string; readonly scheme: ScoringEdition },
): Promise<void> {
  for (const { id, content } of desk.mechanism.toConfirm(scheme)) {
    const mark = contentMark(content(scheme))
    const held = (await readConfirmations(tx, from)).findLast((one) => one.item === id && one.content === mark)
    if (!held) continue
    const { document, clause } = held
    await appendConfirmation(tx, viewer, { edition: to, item: id, content: mark, document, clause })
  }
}

export async function save(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  given: {
    readonly edition: string
    readonly version: number
    readonly name?: string | undefined
    readonly scheme: ScoringEdition
  },
): Promise<PointsEditionPage> {
  refuseOthers(desk, viewer)
  const edition = await readDraft(tx, given)
  await refuseTaken(tx, given.name ?? edition.name, edition.id)
  await appendVersion(tx, viewer, {
    edition: edition.id,
    number: edition.version + 1,
    name: given.name ?? edition.name,
    scheme: tidied(desk, given.scheme),
  })
  const page = await editionPageOf(desk, tx, viewer, edition.id)
  await record(tx, 'points.save', edition.id, { version: page.version })
  return page
}

export async function confirm(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  given: {
    readonly edition: string
    readonly version: number
    readonly items: readonly string[]
    readonly document: string
    readonly clause: string
  },
): Promise<PointsEditionPage> {
  refuseOthers(desk, viewer)
  const edition = await readDraft(tx, given)
  const scheme = await readScheme(tx, edition.id, edition.version)
  const [fault] = desk.mechanism.faults(scheme)
  if (fault) throw unacceptable(`还不能核定：${fault.sentence.zh}`, `It cannot be confirmed yet: ${fault.sentence.en}`)
  const known = desk.mechanism.toConfirm(scheme)
  for (const item of new Set(given.items)) {
    const found = known.find(({ id }) => id === item)
    if (!found) throw unacceptable(`没有“${item}”这一项要核定`, `There is no “${item}” to confirm`)
    const { document, clause } = given
    await appendConfirmation(tx, viewer, {
      edition: edition.id,
      item,
      content: contentMark(found.content(scheme)),
      document,
      clause,
    })
  }
  const page = await editionPageOf(desk, tx, viewer, edition.id)
  await record(tx, 'points.confirm', edition.id, { items: given.items, document: given.document, clause: given.clause })
  return page
}

/** Puts an edition in force; as an official one only where everything recalled was confirmed. */
export async function publish(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  given: {
    readonly edition: string
    readonly version: number
    readonly as: 'official' | 'demonstration'
    readonly firstYear: string
  },
): Promise<PointsEditionPage> {
  const edition = await readDraft(tx, given)
  await refuseTaken(tx, edition.name, edition.id)
  const scheme = await readScheme(tx, edition.id, edition.version)
  const [fault] = desk.mechanism.faults(scheme)
  if (fault) throw unacceptable(`还不能发布：${fault.sentence.zh}`, `It cannot be published yet: ${fault.sentence.en}`)
  const open = recalledOf(desk, scheme, await readConfirmations(tx, edition.id)).filter(({ confirmed }) => !confirmed)
  if (given.as === 'official' && open.length > 0) {
    const some = open.slice(0, 3)
    throw conflicting(
      `还有 ${open.length} 项待核，不能作为正式办法发布：${some.map(({ label }) => label.zh).join('、')}${open.length > 3 ? '等' : ''}；可先按文件和条款核定，或只作演示`,
      `${open.length} things are still to be confirmed, so it cannot be published as official: ${some.map(({ label }) => label.en).join(', ')}${open.length > 3 ? ' and others' : ''}; confirm them by document and clause, or publish it as a demonstration`,
    )
  }
  await appendEditionPublication(tx, viewer, {
    edition: edition.id,
    version: edition.version,
    as: given.as,
    firstYear: given.firstYear,
  })
  const page = await editionPageOf(desk, tx, viewer, edition.id)
  await record(tx, 'points.publish', edition.id, { as: given.as, firstYear: given.firstYear })
  return page
}
