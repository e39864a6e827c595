import type { z } from 'zod'
import type { openPointsTrial } from '../../../../contract/points/enterprise.ts'
import { Trial } from '../../../../engines/scoring/advice/trial.ts'
import { Distribution } from '../../../../engines/scoring/numbers/distribution.ts'
import { WeightedSpread } from '../../../../engines/scoring/numbers/weighted.ts'
import { openScheme, type Scheme, type SchemeInput } from '../../../../engines/scoring/scheme.ts'

export type TrialNeeds = z.infer<typeof openPointsTrial.answer & z.ZodType>
export type OpenedTrial = { readonly scheme: Scheme; readonly trial: Trial; readonly needs: TrialNeeds }

/** The very engine of the count, opened on one enterprise against the peers that the count has measured. */
export function openTrial(needs: TrialNeeds): OpenedTrial {
  const scheme = openScheme(needs.scheme)
  const own = scheme.inputs.map(({ name, text }): [string, Float64Array | (string | null)[]] => {
    const fact = needs.facts[name] ?? null
    return [
      name,
      text ? [fact === null ? null : String(fact)] : Float64Array.of(fact === null ? Number.NaN : Number(fact)),
    ]
  })
  const measured = new Map(
    needs.places.map(({ place, groups }) => [
      place,
      new Map(
        groups.map(({ name, count, values, weighted }) => [
          name,
          weighted
            ? new WeightedSpread({ count, least: weighted.least, most: weighted.most }, weighted)
            : new Distribution(Float64Array.from(values)),
        ]),
      ),
    ]),
  )
  return {
    scheme,
    trial: new Trial(
      scheme,
      { subjects: [needs.subject], columns: Object.fromEntries(own) },
      measured,
      needs.corrected,
    ),
    needs,
  }
}

/** A number that is tried: what it is now, how far its slider goes, and by which steps. */
export type Slid = {
  readonly input: SchemeInput
  readonly from: number | null
  /** What was counted, where it was corrected since. */
  readonly counted: { readonly value: number | null } | null
  readonly most: number
  readonly least: number
  readonly step: number
  /** Zero where nobody is below it. */
  readonly lowest: number | undefined
  readonly highest: number | undefined
}

const steps = [1, 2, 5, 10]

/** A round step that parts a range in some two hundred. */
export function stepIn(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / 200))
  return (steps.find((step) => step * power >= range / 200) ?? 10) * power
}

const numberOf = (fact: number | string | null | undefined): number | null =>
  fact === null || fact === undefined ? null : Number(fact)

/** The numbers of an enterprise that may be tried: those in its own hand, as far as nearly all of the group have gone. */
export function slidersOf({ scheme, needs }: OpenedTrial): readonly Slid[] {
  return scheme.inputs
    .filter(({ text, own }) => !text && own)
    .map((input) => {
      const counted = numberOf(needs.facts[input.name])
      const isCorrected = input.name in needs.corrected
      const from = isCorrected ? numberOf(needs.corrected[input.name]) : counted
      const criterion = scheme.parts.find((part) => part.kind === 'criterion' && part.given.value.trim() === input.name)
      const peers = needs.places.find(({ place }) => place === `${criterion?.given.id}/0`)
      const values = peers?.groups.flatMap((group) => group.values).toSorted((a, b) => a - b) ?? []
      const usual = values[Math.floor((values.length - 1) * 0.95)] ?? 0
      const least = Math.min(0, from ?? 0, values[0] ?? 0)
      const most = Math.max((from ?? 0) * 2, usual, 10)
      const whole = [...values, from ?? 0].every(Number.isInteger)
      const step = whole ? Math.max(1, Math.round(stepIn(most - least))) : stepIn(most - least)
      return {
        input,
        from,
        counted: isCorrected ? { value: counted } : null,
        least,
        most: Math.ceil(most / step) * step,
        step,
        lowest: least < 0 ? undefined : 0,
        highest: values.at(-1),
      }
    })
}
