import type { Book, Entry, Recomputed } from '../../../engines/indicators/book.ts'
import type { Observation } from '../../../engines/indicators/observation.ts'
import { isOvertaken, wordEntry } from '../../../engines/indicators/shown.ts'
import { nameOf, wordValue } from '../../../engines/indicators/wording.ts'
import type { Label } from '../../../kernel/label.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'

/** A request to correct a number, and what became of it; `result` is the number that took its place. */
export type CorrectionOf = {
  readonly observation: string
  readonly value: string
  readonly decider: string | null
  readonly result: string | null
}
export type CorrectionsOf = (numbers: readonly Observation[]) => Promise<readonly CorrectionOf[]>

/** The requests to correct numbers of a place, as far as the viewer may see them. */
export const correctionsIn =
  (tx: ZoneTransaction): CorrectionsOf =>
  async (numbers) => {
    const ids = numbers.map(({ id }) => Number(id)).filter(Number.isSafeInteger)
    return runIn(tx)<CorrectionOf>({
      text: `select c.observation::text, c.value, d.person as decider, d.observation::text as result
        from correction_request c
        left join correction_decision d on d.zone_id = c.zone_id and d.request_id = c.id
        where c.observation = any($1) order by c.requested_at`,
      values: [ids],
    })
  }

/** The number as it was published, whatever it was corrected to; else as it stands. */
export const publishedIn = ({ observation, was }: Entry): Observation => (was?.published ? was : observation)

/** That a number was published over another one which has been corrected since, and what it comes to now. */
export function overtaken(book: Book, entry: Entry, recomputed: Recomputed | undefined): Label {
  const name = nameOf(book.indicators.get(entry.place.indicator)!, entry.place)
  const [was, now] = [wordValue(entry.observation), wordEntry(entry, recomputed)]
  return {
    zh: `${name.zh}：公布时是${was.zh}，所依据的数更正后重算为${now.zh}`,
    en: `${name.en}: published as ${was.en}, recomputed as ${now.en} since a number behind it was corrected`,
  }
}

/** What the number was before a correction, of itself or of a number behind it; null where neither was corrected. */
export function restatedNote(entry: Entry | undefined, recomputed: Recomputed | undefined): Label | null {
  if (entry?.was) {
    const was = wordValue(entry.was)
    return entry.was.published
      ? { zh: `已更正，公布时是${was.zh}`, en: `Corrected; published as ${was.en}` }
      : { zh: `已更正，原为${was.zh}`, en: `Corrected from ${was.en}` }
  }
  if (!entry || !isOvertaken(entry, recomputed)) return null
  const was = wordValue(entry.observation)
  return {
    zh: `所依据的数已更正，公布时是${was.zh}`,
    en: `A number behind it was corrected; published as ${was.en}`,
  }
}

/** What the number shall become, where somebody asked for it and nobody has decided yet. */
export function waitingNote(entry: Entry | undefined, corrections: readonly CorrectionOf[]): Label | null {
  const waiting = corrections.find(({ observation, decider }) => observation === entry?.observation.id && !decider)
  if (!entry || !waiting) return null
  const wanted = wordValue({ ...entry.observation, value: waiting.value, printed: undefined })
  return { zh: `更正待核定：改为${wanted.zh}`, en: `Correction waiting: to ${wanted.en}` }
}
