import type { PublishedFigure, Verdict } from '../../contract/indicators/published.ts'
import { agreesWith, type Book, type Entry, placeOf, type Recomputed } from '../../engines/indicators/book.ts'
import { figureKey } from '../../engines/indicators/figure-key.ts'
import { digitsOf, type Observation } from '../../engines/indicators/observation.ts'
import { showPrinted } from '../../engines/indicators/shown.ts'
import { nameOf } from '../../engines/indicators/wording.ts'
import { printDecimal } from '../../kernel/decimal.ts'
import type { PackDocument } from '../../mechanisms/zone-pack.ts'
import type { ZoneKnowledge } from './knowledge.ts'

/** Every figure that the zone published, each recomputed where its operands are known. */
export function publishedFigures(book: Book, { pack, documents }: ZoneKnowledge): PublishedFigure[] {
  return book.observations
    .filter((observation) => observation.published && observation.document !== null)
    .map((observation) => publishedFigure(book, observation, pack.zone.id, documents.get(observation.document!)))
}

function publishedFigure(
  book: Book,
  observation: Observation,
  zone: string,
  document: PackDocument | undefined,
): PublishedFigure {
  const place = placeOf(observation)
  const indicator = book.indicators.get(place.indicator)!
  const recomputed = book.recompute(place, observation)
  const digits = digitsOf(observation.value)
  const rounded = digits === undefined ? null : recomputed?.exact.round(digits)
  return {
    seed: document?.seed ?? '',
    zone,
    key: figureKey(place.indicator, place.comparison),
    label: nameOf(indicator, place).zh,
    name: nameOf(indicator, place),
    shown: showPrinted(observation, recomputed),
    scope: place.scope,
    subject: place.subject,
    period: place.period,
    value: observation.value.includes('/') ? observation.value : Number(observation.value),
    unit: observation.unit,
    qualifier: observation.qualifier,
    document: observation.document!,
    documentTitle: document?.title ?? observation.document!,
    issuer: document?.issuer ?? '',
    paragraph: observation.paragraph ?? 0,
    recomputed: rounded ? printDecimal(rounded, digits) : null,
    agrees: agreesWith(observation, recomputed),
    verdict: verdictOf(observation, recomputed),
    inferred: inferredOperands(book, recomputed),
  }
}

/** How a published figure fares when it is computed again; null where nothing is to be computed. */
export function verdictOf(observation: Observation, recomputed: Recomputed | undefined): Verdict | null {
  if (!recomputed) return null
  const agrees = agreesWith(observation, recomputed)
  if (agrees === null) return 'open'
  return agrees ? 'equal' : 'different'
}

function inferredOperands(book: Book, recomputed: Recomputed | undefined): PublishedFigure['inferred'] {
  return Object.entries(recomputed?.derivation.inputs ?? {}).flatMap(([name, input]) => {
    const entry: Entry | undefined = 'constant' in input ? undefined : book.at(input)
    if (!entry?.interval) return []
    const [lowest, highest] = entry.interval
    return [{ name, value: printDecimal(entry.number), lowest: printDecimal(lowest), highest: printDecimal(highest) }]
  })
}
