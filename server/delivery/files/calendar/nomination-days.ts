import { isOfOffice } from '../../../../engines/nominations/batch/acts.ts'
import { decidedBy } from '../../../../engines/nominations/batch/phase.ts'
import { nominationStates } from '../../../../engines/nominations/nomination/acts.ts'
import { isPending } from '../../../../engines/nominations/nomination/fold.ts'
import type { Day } from '../../../../kernel/day.ts'
import { asWritten, type Label } from '../../../../kernel/label.ts'
import { type NominationDesk, type SeenBatch, seeBatch } from '../../../ladder/nominations/desk.ts'
import { readBatches, readNominations } from '../../../ladder/nominations/store.ts'
import type { Due } from './days.ts'

type Falls = Pick<Due, 'day' | 'lines' | 'lamp'> & { readonly what: Label; readonly of: string; readonly path: string }

/** What falls due in batches of nominations: for the office that opened one and for leaders the batch, for an enterprise its own. */
export async function nominationDays(desk: NominationDesk): Promise<Due[]> {
  const { post } = desk.viewer
  if (post !== 'enterprise' && post !== 'leader' && post !== 'department-clerk') return []
  const nominations = Map.groupBy(await readNominations(desk.tx), ({ batch }) => batch)
  const seen = (await readBatches(desk.tx)).flatMap(
    (stored) => seeBatch(desk, stored, nominations.get(stored.id) ?? []) ?? [],
  )
  return seen.flatMap((batch): Due[] => {
    const falls = post === 'enterprise' ? ofEnterprise(desk, batch) : ofOffice(desk, batch)
    const { stored, standing, edition, today } = batch
    const { name } = standing.opened
    return falls.map(({ what, of, ...fall }) => ({
      ...fall,
      id: `nomination-${stored.id}-${of}`,
      kind: 'nomination',
      title: { zh: `${what.zh}：${name}`, en: `${what.en}: ${name}` },
      names: [name],
      lines: [edition.rung.label, ...fall.lines],
      demonstration: stored.demonstration,
      on: today,
    }))
  })
}

const windowEnds: Label = { zh: '申报截止', en: 'Applications close' }
const publicityEnds: Label = { zh: '公示期满', en: 'Publicity ends' }

function ofOffice({ actor }: NominationDesk, { stored, standing }: SeenBatch): Falls[] {
  if (actor.post !== 'leader' && !isOfOffice(standing.openedBy, actor)) return []
  const { phase, lastDay, published, counts, lamp, reason } = standing
  const path = `/ladder/nominations/${stored.id}`
  const falls = (of: string, what: Label, day: Day | undefined): Falls[] =>
    day === undefined ? [] : [{ of, what, day, path, lamp, lines: [reason, handedIn(counts.all)] }]
  if (phase === 'open') return falls('window', windowEnds, lastDay)
  if (phase === 'review') return falls('review', { zh: '审核期限', en: 'Review ends' }, decidedBy(standing))
  return phase === 'publicity' ? falls('publicity', publicityEnds, published!.until) : []
}

const handedIn = (count: number): Label => ({ zh: `${count}家申报`, en: `${count} handed in` })

function ofEnterprise({ actor }: NominationDesk, { stored, standing, nominations, today }: SeenBatch): Falls[] {
  const own = nominations.find(({ stored: { enterprise } }) => enterprise === actor.enterprise)?.folded
  const path = `/ladder/nominations/${stored.id}/enterprises/own`
  const { phase, lastDay, published, lamp } = standing
  const state = own ? nominationStates[own.state] : { zh: '尚未申报', en: 'Not handed in yet' }
  const decision = own?.decision
  if (own && decision?.kind === 'returned' && isPending(own, today))
    return [
      {
        of: 'returned',
        what: { zh: '补正截止', en: 'Hand in again' },
        day: decision.until,
        path,
        lamp: 'amber',
        lines: [asWritten(decision.reason)],
      },
    ]
  if (phase === 'open') return [{ of: 'window', what: windowEnds, day: lastDay, path, lamp, lines: [state] }]
  return own && phase === 'publicity'
    ? [{ of: 'publicity', what: publicityEnds, day: published!.until, path, lamp: 'green', lines: [state] }]
    : []
}
