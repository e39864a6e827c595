import type { FigurePage } from '../../../contract/indicators/figures.ts'
import { type Book, type Entry, placeOf, type Recomputed } from '../../../engines/indicators/book.ts'
import { comparisons } from '../../../engines/indicators/comparison.ts'
import { figureKey } from '../../../engines/indicators/figure-key.ts'
import type { Indicator } from '../../../engines/indicators/indicator.ts'
import type { Observation, Place } from '../../../engines/indicators/observation.ts'
import { printedDigits, showEntry, showRecomputed } from '../../../engines/indicators/shown.ts'
import { nameOf, wordValue } from '../../../engines/indicators/wording.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { type Period, periodKind, periodLabel } from '../../../kernel/period.ts'
import type { ZoneKnowledge } from '../knowledge.ts'
import { figureChecks } from './checks.ts'
import { figureDocuments, isCollected } from './documents.ts'
import { figureFormula, figureInputs, whyOf } from './inputs.ts'
import { type CorrectionOf, type CorrectionsOf, publishedIn, restatedNote, waitingNote } from './restated.ts'
import { figureSentences, siblings } from './sentences.ts'
import { figureUses } from './uses.ts'

/** The rows that a counted number was counted from. */
export type RecordsOf = (indicator: Indicator, place: Place) => Promise<FigurePage['provenance']['records']>

type Asked = {
  place: Place
  book: Book
  knowledge: ZoneKnowledge
  group: Label
  recordsOf: RecordsOf
  correctionsOf: CorrectionsOf
}

const unknown = { value: null, qualifier: 'exact', origin: 'reported' } as const

/** Opens a figure: value, formula, inputs, records, documents, who and when. A missing number is a page too. */
export async function openFigurePage(asked: Asked): Promise<FigurePage> {
  const { place, book, knowledge, group } = asked
  const indicator = book.indicators.get(place.indicator)!
  const entry = book.at(place)
  const recomputed = book.recompute(place, entry?.observation)
  const label = nameOf(indicator, place)
  const shown = entry
    ? showEntry(entry, indicator, recomputed)
    : recomputed
      ? showRecomputed(recomputed, indicator, place.comparison)
      : { ...unknown, unit: place.comparison ? comparisons[place.comparison].unit : indicator.unit }
  const checks = figureChecks(book, place, entry, recomputed)
  const corrections = await asked.correctionsOf(entry ? book.all(placeOf(entry.observation)) : [])
  return {
    key: figureKey(place.indicator, place.comparison),
    zone: knowledge.pack.zone.id,
    label,
    group,
    chapter: indicator.group,
    crumbs: [group, indicator.label, ...(place.comparison ? [label] : [])],
    shown,
    period: place.period,
    periodLabel: periodLabel(place.period as Period),
    sentences: figureSentences(book, place, entry),
    agrees: checks.agrees,
    restated: restatedNote(entry, recomputed),
    correcting: waitingNote(entry, corrections),
    locked: entry !== undefined && (publishedIn(entry).published || isCollected(entry.observation)),
    series: series(book, indicator, place),
    definition: {
      id: figureKey(place.indicator, place.comparison),
      unit: shown.unit,
      digits: isInferred(entry) ? indicator.digits : printedDigits(entry, indicator),
      frequency: indicator.frequency,
      direction: indicator.direction,
      owner: ownerOf(knowledge, indicator),
      text: indicator.definition,
    },
    provenance: await provenance(asked, indicator, entry, recomputed, corrections),
    checks: checks.checks,
    usedIn: figureUses(book, knowledge.pack, place),
  }
}

const ownerOf = ({ departments }: ZoneKnowledge, { owner }: Indicator): Label =>
  departments.get(owner)?.label ?? { zh: owner, en: owner }

const isInferred = (entry: Entry | undefined): boolean => entry?.origin === 'inferred'

async function provenance(
  { place, book, knowledge, recordsOf }: Asked,
  indicator: Indicator,
  entry: Entry | undefined,
  recomputed: Recomputed | undefined,
  corrections: readonly CorrectionOf[],
): Promise<FigurePage['provenance']> {
  const stated = entry && isInferred(entry) ? placeOf(entry.observation) : place
  const stood = entry && publishedIn(entry)
  const published = stood?.published ? stood : undefined
  const document = published?.document ? knowledge.documents.get(published.document) : undefined
  const inputs = recomputed ? figureInputs(book, recomputed, knowledge.pack.zone.id) : []
  const records = await firstRecords(place, recomputed, book, recordsOf)
  return {
    published:
      published && document
        ? {
            wording: publishedWording(book, stated, { ...entry!, place: stated }),
            document: document.id,
            title: document.title,
            issuer: document.issuer,
            day: document.day ?? null,
            paragraph: published.paragraph ?? 0,
          }
        : null,
    formula: recomputed ? figureFormula(recomputed, place, entry, indicator) : null,
    inferred: isInferred(entry) ? whyOf(entry, indicator) : null,
    inputs,
    records,
    documents: figureDocuments(stood, knowledge, ownerOf(knowledge, indicator)),
    trail: entry ? trail(book, knowledge, stated, corrections) : [],
  }
}

function wording(book: Book, entry: Entry): Label {
  const name = nameOf(book.indicators.get(entry.place.indicator)!, entry.place)
  const value = wordValue(publishedIn(entry))
  return { zh: `${name.zh}${value.zh}`, en: `${name.en} ${value.en}` }
}

/** What was printed of this indicator in the period, the figure itself first, the same words once. */
function publishedWording(book: Book, place: Place, entry: Entry): Label {
  const words = [entry, ...siblings(book, place).filter(({ observation }) => observation !== entry.observation)]
  const sentence = (language: 'zh' | 'en', joint: string): string =>
    [...new Set(words.map((each) => wording(book, each)[language]))].slice(0, 4).join(joint)
  return { zh: sentence('zh', '，'), en: sentence('en', ', ') }
}

async function firstRecords(place: Place, recomputed: Recomputed | undefined, book: Book, recordsOf: RecordsOf) {
  const places = [
    place,
    ...Object.values(recomputed?.derivation.inputs ?? {}).filter((input) => !('constant' in input)),
  ]
  for (const candidate of places as Place[]) {
    const indicator = book.indicators.get(candidate.indicator)!
    if (!indicator.counting || candidate.scope !== 'zone' || candidate.target) continue
    const records = await recordsOf(indicator, candidate)
    if (records && records.total > 0) return records
  }
  return null
}

function series(book: Book, indicator: Indicator, place: Place): FigurePage['series'] {
  const kind = periodKind(place.period as Period)
  const entries = book
    .history(place.indicator, place.scope, place.subject)
    .filter((entry) => periodKind(entry.place.period as Period) === kind)
  return entries.map((entry) => {
    const shown = showEntry(entry, indicator)
    const note = entry.origin === 'inferred' ? { zh: '推定', en: 'inferred' } : originNote(entry)
    return {
      period: entry.place.period,
      label: periodLabel(entry.place.period as Period),
      value: shown.value,
      unit: shown.unit,
      origin: entry.origin,
      note,
    }
  })
}

function originNote({ origin, observation, was }: Entry): Label {
  if (origin === 'counted') return { zh: '台账计数', en: 'counted' }
  if (was) return { zh: '更正后', en: 'corrected' }
  return observation.published ? { zh: '公布', en: 'published' } : { zh: '填报', en: 'reported' }
}

const packOf = ({ pack: { zone } }: ZoneKnowledge): Label => ({
  zh: `${zone.label.zh}数据包`,
  en: `data pack of ${zone.label.en}`,
})

/** What a number was corrected to and why, and who decided so. */
function corrected(observation: Observation, decider: string | null | undefined): Label {
  const wording = wordValue(observation)
  return {
    zh: `更正为${wording.zh}：${observation.reason}${decider ? `（${decider}核定）` : ''}`,
    en: `corrected to ${wording.en}: ${observation.reason}${decider ? ` (accepted by ${decider})` : ''}`,
  }
}

/** Who printed the number, and who entered it here; corrections with their reasons, the newest last. */
function trail(
  book: Book,
  knowledge: ZoneKnowledge,
  place: Place,
  corrections: readonly CorrectionOf[],
): FigurePage['provenance']['trail'] {
  return book.all(place).flatMap((observation) => {
    if (observation.origin === 'counted') return []
    const document = observation.document ? knowledge.documents.get(observation.document) : undefined
    const wording = wordValue(observation)
    const first = observation.supersedes === null
    const printed =
      first && document?.day
        ? [
            {
              who: asWritten(document.issuer),
              what: { zh: '刊载', en: 'printed' },
              at: document.day,
              corrects: false,
              demonstration: false,
            },
          ]
        : []
    const entered =
      observation.reason === null
        ? { zh: `录入${wording.zh}`, en: `entered ${wording.en}` }
        : corrected(observation, corrections.find(({ result }) => result === observation.id)?.decider)
    const who = observation.enteredBy === 'pack' ? packOf(knowledge) : asWritten(observation.enteredBy)
    const { enteredAt: at, demonstration } = observation
    return [...printed, { who, what: entered, at, corrects: !first, demonstration }]
  })
}
