import { z } from 'zod'
import type { PointsEditionPage } from '../../../contract/points/editions.ts'
import { type ScoringEdition, scoringEdition } from '../../../engines/scoring/edition.ts'
import { dropKept, keep, readKept } from '../../app/offline/kept.ts'

type Drafted = Pick<PointsEditionPage, 'id' | 'version'>

const kept = z.object({ scheme: scoringEdition })

/** Of one person, for the version that was changed: what somebody else saved since is not written over. */
const keyOf = (account: string, { id, version }: Drafted): string => `jixia.points-edition.${account}.${id}.${version}`

/** What was changed on this device and not saved; null where there is none. */
export const readChanged = (account: string, page: Drafted): ScoringEdition | null =>
  readKept(keyOf(account, page), kept)?.scheme ?? null

export const keepChanged = (account: string, page: Drafted, scheme: ScoringEdition): boolean =>
  keep(keyOf(account, page), { scheme })

export const dropChanged = (account: string, page: Drafted): void => dropKept(keyOf(account, page))
