import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contradictsBatch } from '../../engines/nominations/batch/contradictions.ts'
import { foldBatch } from '../../engines/nominations/batch/fold.ts'
import { phaseOn } from '../../engines/nominations/batch/phase.ts'
import {
  contradictsNomination,
  type FoldedNomination,
  foldNomination,
} from '../../engines/nominations/nomination/fold.ts'
import { nominationHappening } from '../../engines/nominations/nomination/history.ts'
import { day } from '../../kernel/day.ts'
import { enterpriseTitleRows } from '../../mechanisms/demonstration/enterprise-titles.ts'
import { enterpriseRows } from '../../mechanisms/demonstration/enterprises.ts'
import { type DemonstrationBatch, demonstrationNominations } from '../../mechanisms/enterprise-ladder/demonstration.ts'
import { packs } from '../packs.ts'

const { enterprises, titleGrants = [] } = packs.zibo.records
const granted = new Map(
  [...enterpriseTitleRows(enterprises!, titleGrants)]
    .filter(({ rung }) => rung === 'specialised')
    .map(({ enterprise, granted_on }) => [enterprise, granted_on]),
)
const lastDay = day('2024-12-31')
// Ids as the database gives them, in the place of the names.
const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const made = demonstrationNominations(
  [...enterpriseRows(enterprises!)].map(({ name, credit_code, titles }, at) => ({
    enterprise: idOf(at),
    name,
    creditCode: credit_code,
    grantedOn: granted.get(name) ?? null,
    ready: titles.includes('innovative-sme') && !titles.includes('specialised'),
  })),
  lastDay,
)

/** Plays what happened in the order of the days, each step against what was there by then. */
function refusalsIn({ events, nominations }: DemonstrationBatch): string[] {
  const opened = events[0]!.by
  const foldedOn = (on: ReturnType<typeof day>, most: number): FoldedNomination[] =>
    nominations.flatMap(
      ({ enterprise, events: own }) => foldNomination(own.slice(0, most), { enterprise, openedBy: opened }, on) ?? [],
    )
  const ofBatch = events.slice(1).flatMap((event, at) => {
    const before = foldBatch(events.slice(0, at + 1), event.on)!
    // What a document grants happens with the batch, not before it.
    const standing = foldedOn(event.on, 9).map((one) =>
      one.state === 'granted' ? { ...one, state: 'recommended' as const } : one,
    )
    return contradictsBatch(before, event, standing, (id) => id)?.zh ?? []
  })
  const ofOne = nominations.flatMap(({ enterprise, events: own }) =>
    own.flatMap((event, at) => {
      const batch = foldBatch(
        events.filter(({ on, kind }) => on < event.on || (on === event.on && kind !== 'published')),
        event.on,
      )!
      const before = foldNomination(own.slice(0, at), { enterprise, openedBy: opened }, event.on)
      const { on: _, by: __, ...happening } = event
      const misshapen = nominationHappening.safeParse(happening).success ? [] : [`${event.kind}`]
      return [...misshapen, ...(contradictsNomination(batch, before, event) ? [`${event.on} ${event.kind}`] : [])]
    }),
  )
  return [...ofBatch, ...ofOne]
}

describe('演示的申报批次', () => {
  const [finished] = made as [DemonstrationBatch]

  it('淄博四个：一个已认定，到年底一个正在公示、一个正在审核、一个还在申报；都由工信部门发布', () => {
    const phases = made.map(({ events }) => phaseOn(foldBatch(events, lastDay)!, lastDay))
    assert.deepEqual(phases, ['granted', 'publicity', 'review', 'open'])
    assert.deepEqual([...new Set(made.map(({ events }) => events[0]!.by.department))], ['industry-commerce'])
  })

  it('认定的39家正是台账里2024年9月20日得专精特新称号的39家，与公布的新增数相等', () => {
    const names = [...enterpriseRows(enterprises!)].map(({ name }) => name)
    const inBatch = finished.nominations
      .filter(({ events }) => events.some(({ kind }) => kind === 'granted'))
      .map(({ enterprise }) => names[Number(enterprise.slice(-12))]!)
    const inRegister = [...granted].filter(([, on]) => on === '2024-09-20').map(([name]) => name)
    assert.equal(inBatch.length, 39)
    assert.deepEqual(inBatch.toSorted(), inRegister.toSorted())
  })

  it('每一步都过得了规则，没有一步是真的批次里做不出来的', () => {
    assert.deepEqual(made.flatMap(refusalsIn), [])
  })
})
