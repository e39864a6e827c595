import {
  type Calibration,
  calibration,
  type FinishedProject,
  type Forecast,
  forecastOf,
  usualForecast,
} from '../../../engines/delivery/standing/forecast.ts'
import { inPieces, type Rest } from '../../rest.ts'
import type { Digest } from '../standing/digest.ts'

/** What the zone has learned from its finished projects by a day: by kind of plan, with how well it would have held. */
export type Learned = {
  readonly finished: readonly FinishedProject[]
  readonly calibrations: ReadonlyMap<string, Calibration>
}

export type Learn = (digests: readonly Digest[], rest: Rest) => Promise<Learned>

/** Keeps what was learned last, as long as the same projects are finished. */
export function keepLearned(): Learn {
  const mostKept = 64
  const kept: Learned[] = []
  const known = (finished: readonly FinishedProject[]): Learned | undefined =>
    kept.find(
      (one) => one.finished.length === finished.length && one.finished.every((lesson, at) => lesson === finished[at]),
    )
  return async (digests, rest) => {
    const finished = digests.flatMap(({ lesson }) => lesson ?? [])
    const before = known(finished)
    if (before) return before
    const calibrations = new Map<string, Calibration>()
    for (const [kind, all] of Map.groupBy(finished, (one) => one.kind)) {
      calibrations.set(kind, await inPieces(calibration(all), rest))
    }
    const meanwhile = known(finished)
    if (meanwhile) return meanwhile
    const learned = { finished, calibrations }
    kept.unshift(learned)
    kept.length = Math.min(kept.length, mostKept)
    return learned
  }
}

const forecasts = new WeakMap<Digest, { readonly learned: Learned; readonly forecast: Forecast }>()

/** The forecast of a project wherever it is shown, counted once for what is known of the project and what the zone has learned. */
export function forecastFrom(digest: Digest, learned: Learned): Forecast | null {
  if (!digest.open) return null
  const known = forecasts.get(digest)
  if (known?.learned === learned) return known.forecast
  const calibration = learned.calibrations.get(digest.open.kind) ?? { judged: 0, held50: 0, held80: 0 }
  const forecast = forecastOf(digest.open, learned.finished, usualForecast, { calibration })
  forecasts.set(digest, { learned, forecast })
  return forecast
}
