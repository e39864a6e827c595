import type { z } from 'zod'
import type { editionLine, PointsEditionPage } from '../../../contract/points/editions.ts'
import { editionStates, pointsPublishers } from '../../../contract/points/points.ts'
import type { ScoringEdition } from '../../../engines/scoring/edition.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'
import { type PointsDesk, type PointsParts, worksOnPoints } from '../desk.ts'
import { factYears } from '../facts.ts'
import { readRuns, type StoredRun, shownRun } from '../runs/store.ts'
import {
  type Confirmation,
  contentMark,
  inForceIn,
  readConfirmations,
  readEdition,
  readEditions,
  readScheme,
  readVersions,
  type StoredEdition,
  stateOf,
} from './store.ts'

type Line = z.infer<typeof editionLine>
type RecalledShown = PointsEditionPage['recalled'][number]

/** An edition by its name. */
export const namedEdition = (edition: StoredEdition) => ({
  id: edition.id,
  name: edition.name,
  state: stateOf(edition),
  stateLabel: editionStates[stateOf(edition)],
})

/** What of an edition is recalled, each with the confirmation that still holds. */
export const recalledOf = (
  { mechanism }: Pick<PointsParts, 'mechanism'>,
  scheme: ScoringEdition,
  confirmations: readonly Confirmation[],
): RecalledShown[] =>
  mechanism.toConfirm(scheme).map(({ id, label, parts, content }) => {
    const mark = contentMark(content(scheme))
    const found = confirmations.findLast((one) => one.item === id && one.content === mark)
    return {
      id,
      label,
      parts: [...parts],
      confirmed: found
        ? { person: found.person, post: found.post, at: found.at, document: found.document, clause: found.clause }
        : null,
    }
  })

const criteriaIn = (part: ScoringEdition['score']): number =>
  'parts' in part ? part.parts.reduce((sum, below) => sum + criteriaIn(below), 0) : 1

/** One edition in a line. */
export function editionLineOf(
  { mechanism }: PointsParts,
  edition: StoredEdition,
  scheme: ScoringEdition,
  among: {
    readonly editions: readonly StoredEdition[]
    readonly recalled: readonly RecalledShown[]
    readonly year: string
  },
): Line {
  const { published } = edition
  const copied = among.editions.find(({ id }) => id === edition.copiedFrom)
  return {
    ...namedEdition(edition),
    firstYear: published?.firstYear ?? null,
    copiedFrom: copied ? { id: copied.id, name: copied.name } : null,
    version: edition.version,
    criteria: criteriaIn(scheme.score),
    stages: mechanism.totals(scheme).map(({ stage }) => stage),
    unconfirmed: among.recalled.filter(({ confirmed }) => confirmed === null).length,
    made: edition.made,
    published: published ? { person: published.person, post: published.post, at: published.at } : null,
    inForce: inForceIn(among.editions, among.year)?.id === edition.id,
  }
}

/** All editions, with what each has to be confirmed. */
export async function editionLines(desk: PointsDesk, tx: ZoneTransaction): Promise<{ lines: Line[]; years: string[] }> {
  const editions = await readEditions(tx)
  const years = await factYears(tx, (await desk.counted(tx)).year)
  const lines: Line[] = []
  for (const edition of editions) {
    const scheme = await readScheme(tx, edition.id, edition.version)
    const recalled = recalledOf(desk, scheme, await readConfirmations(tx, edition.id))
    lines.push(editionLineOf(desk, edition, scheme, { editions, recalled, year: years[0] ?? '' }))
  }
  return { lines, years }
}

/** An edition with everything that an editor needs. */
export async function editionPageOf(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  id: string,
): Promise<PointsEditionPage> {
  const edition = await readEdition(tx, id)
  const editions = await readEditions(tx)
  const years = await factYears(tx, (await desk.counted(tx)).year)
  const scheme = await readScheme(tx, id, edition.version)
  const confirmations = await readConfirmations(tx, id)
  const recalled = recalledOf(desk, scheme, confirmations)
  const faults = desk.mechanism.faults(scheme)
  const runs = await readRuns(tx, { edition: id })
  const works = worksOnPoints(desk, viewer)
  const draft = edition.published === null
  const sound = faults.length === 0
  return {
    ...editionLineOf(desk, edition, scheme, { editions, recalled, year: years[0] ?? '' }),
    scheme,
    facts: desk.mechanism.facts.map(({ name, label, type, unit, own, keptIn }) => ({
      name,
      label,
      type,
      unit: unit ?? null,
      own,
      group: keptIn,
    })),
    recalled,
    faults: [...faults],
    totals: sound || faults.every(({ part }) => part === null) ? totalsOf(desk, scheme) : [],
    history: await historyOf(tx, edition, confirmations),
    runs: runs.map((run) => shownRun(desk, run)),
    simulated: simulatedOf(desk, edition, runs),
    mayEdit: works && draft,
    mayConfirm: works && draft && sound,
    mayPublish: pointsPublishers.includes(viewer.post) && draft && sound,
    mayCount: works && sound,
  }
}

/** The newest simulation that ended, and whether it is of the edition as it stands. */
function simulatedOf(
  desk: PointsDesk,
  { version }: StoredEdition,
  runs: readonly StoredRun[],
): PointsEditionPage['simulated'] {
  const newest = runs.find(({ purpose, end }) => purpose === 'simulation' && end?.state === 'done')
  return newest ? { run: shownRun(desk, newest), version: newest.version, current: newest.version === version } : null
}

/** What weights add up to; an edition that is at fault has its totals too. */
export const totalsOf = ({ mechanism }: Pick<PointsParts, 'mechanism'>, scheme: ScoringEdition) =>
  mechanism.totals(scheme).map(({ stage, total, groups }) => ({ stage, total, groups: [...groups] }))

async function historyOf(
  tx: ZoneTransaction,
  edition: StoredEdition,
  confirmations: readonly Confirmation[],
): Promise<PointsEditionPage['history']> {
  const versions = await readVersions(tx, edition.id)
  const told = [
    ...versions.map(({ number, person, post, at }) => ({
      person,
      post,
      at,
      act: number === 1 ? { zh: '起草', en: 'drafted' } : { zh: `保存第${number}稿`, en: `saved version ${number}` },
    })),
    ...[...Map.groupBy(confirmations, ({ at, document, clause }) => `${at}/${document}/${clause}`).values()].map(
      (same) => {
        const { person, post, at, document, clause } = same[0]!
        return {
          person,
          post,
          at,
          act: {
            zh: `按${document}（${clause}）核定${same.length}项`,
            en: `confirmed ${same.length} by ${document} (${clause})`,
          },
        }
      },
    ),
    ...(edition.published
      ? [
          {
            person: edition.published.person,
            post: edition.published.post,
            at: edition.published.at,
            act: editionStates[stateOf(edition)],
          },
        ]
      : []),
  ]
  return told
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .map(({ person, post, at, act }) => ({ person, post, at, act }))
}
