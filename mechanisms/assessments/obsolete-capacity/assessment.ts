import type { Assessment, Case, Counted, Pending, Row } from '../../../engines/assessment/assessment.ts'
import { type FindingState, findingStates, origins } from '../../../engines/screening/screening.ts'
import { type Day, dayLabel, daysBetween } from '../../../kernel/day.ts'
import { dayIn, daysLeft } from '../kept.ts'
import { catalogueOn, catalogues } from './catalogues.ts'
import { obsoleteFinding } from './finding.ts'
import { screening } from './screening.ts'

/** Where a finding stands: an extension counts, a closure ends it. */
function stateOf(row: Row, on: Day): { readonly state: FindingState; readonly due: Day; readonly closed: Day | null } {
  const due = dayIn(row, 'extended_to') ?? dayIn(row, 'due_on')!
  const closed = dayIn(row, 'closed_on')
  if (closed && closed <= on) return { state: 'closed', due, closed }
  return { state: on > due ? 'overdue' : 'open', due, closed: null }
}

const findingsOf = (records: Case['records'], on: Day): Row[] =>
  (records[obsoleteFinding.id] ?? []).filter((row) => dayIn(row, 'found_on')! <= on)

function groundOf(row: Row, on: Day) {
  const { state, due, closed } = stateOf(row, on)
  const { name, origin, extended_reason: reason } = row.values
  const found = dayLabel(dayIn(row, 'found_on')!)
  const from = origins[origin as keyof typeof origins]
  const catalogue = catalogueOn(dayIn(row, 'found_on')!)
  const item = catalogue?.items.find(({ id }) => id === row.values.item)
  return {
    text: { zh: `${name}`, en: `${name}` },
    ...(catalogue && {
      clause: `${catalogue.source.title}淘汰类${item ? `“${item.label.zh}”` : '（条目未登记）'}`,
      certainty: 'recalled' as const,
      ...(item && { item: item.id }),
    }),
    state: state === 'closed' ? ('met' as const) : ('unmet' as const),
    told: {
      zh: `${found.zh}${from ? from.zh : '发现'}，${closed ? `${dayLabel(closed).zh}销号` : `${findingStates[state].zh}，期限${dayLabel(due).zh}`}${reason ? `（延期：${reason}）` : ''}`,
      en: `${from ? from.en : 'Found'} on ${found.en}, ${closed ? `closed on ${dayLabel(closed).en}` : `${findingStates[state].en}, due on ${dayLabel(due).en}`}`,
    },
    ...(state !== 'closed' && { gap: daysLeft(on, due) }),
  }
}

/** The editions of the catalogue under which something was found, each by the day of its finding. */
const editionsOf = (findings: readonly Row[]): string[] => [
  ...new Set(findings.flatMap((row) => catalogueOn(dayIn(row, 'found_on')!)?.id ?? [])),
]

const isScreened = (records: Case['records'], on: Day): boolean => {
  const [round] = records[screening.id] ?? []
  const seen = round ? dayIn(round, 'screened_on') : null
  return seen !== null && seen <= on
}

/** What has to be closed, the nearest deadline first; nothing where all is. */
function pendingOf(findings: readonly Row[], on: Day): Pending | undefined {
  const open = findings
    .map((row) => ({ row, ...stateOf(row, on) }))
    .filter(({ state }) => state !== 'closed')
    .toSorted((one, other) => (one.due < other.due ? -1 : 1))
  const [first] = open
  if (!first) return undefined
  return {
    grade: 'closed',
    label: { zh: '销号', en: 'Closure' },
    lacks: daysLeft(on, first.due),
    far: daysBetween(on, first.due),
    items: open.map(({ row, due }) => {
      const [name, left] = [String(row.values.name), daysLeft(on, due)]
      return {
        label: { zh: name, en: name },
        gap: { zh: `${name}，期限${due}，${left.zh}`, en: `${name}, due ${due}, ${left.en}` },
        state: 'unmet' as const,
      }
    }),
  }
}

const gravest: readonly FindingState[] = ['overdue', 'open', 'closed']

/** Waiting, clean, or as the gravest of its findings. */
function stand(records: Case['records'], on: Day) {
  const [round] = records[screening.id] ?? []
  const findings = findingsOf(records, on)
  if (!round && findings.length === 0) return null
  const screened = round ? dayIn(round, 'screened_on') : null
  const seen = screened !== null && screened <= on
  const states = findings.map((row) => stateOf(row, on).state)
  const state = gravest.find((one) => states.includes(one))
  const pending = pendingOf(findings, on)
  const waits = {
    text: { zh: '起底式排查', en: 'Screening' },
    state: seen ? ('met' as const) : ('unknown' as const),
    ...(seen && { told: { zh: `${dayLabel(screened).zh}排查`, en: `on ${dayLabel(screened).en}` } }),
  }
  return {
    grade: state ?? (seen ? 'clean' : 'waiting'),
    ...(screened && { since: screened }),
    grounds: [...(round ? [waits] : []), ...findings.map((row) => groundOf(row, on))],
    ...(findings.length > 0 && { editions: editionsOf(findings) }),
    ...(pending && { pending }),
  }
}

const lampsOf = { overdue: 'red', open: 'amber', closed: 'green' } as const

const rowsOf = (all: readonly Counted[], kind: string): Row[] => all.flatMap((one) => one.case.records[kind] ?? [])

/** 淘汰落后产能起底式排查: who was looked at, what was found, by when it has to be gone. */
export const obsoleteAssessment: Assessment = {
  id: 'obsolete-capacity',
  label: { zh: '落后产能排查', en: 'Obsolete capacity' },
  purpose: {
    zh: '起底式排查淘汰落后工艺装备，发现的限期整改、凭证销号；群众举报的一并登记。',
    en: 'Every enterprise looked at for condemned equipment; findings have a day and are closed with proof; the hotline counts too.',
  },
  bureau: 'industry-commerce',
  subject: 'enterprise',
  counter: { zh: '家', en: 'enterprises' },
  grades: [
    { id: 'overdue', label: findingStates.overdue, lamp: 'red' },
    { id: 'open', label: findingStates.open, lamp: 'amber' },
    { id: 'closed', label: findingStates.closed, lamp: 'green' },
    { id: 'clean', label: { zh: '未发现', en: 'Nothing found' }, lamp: 'green' },
    { id: 'waiting', label: { zh: '待排查', en: 'Waiting' }, lamp: 'unknown' },
  ],
  gradeWord: { zh: '结论', en: 'Finding' },
  ungraded: { zh: '不在名单', en: 'Not in the round' },
  ahead: { zh: '待销号的', en: 'To be closed' },
  way: {
    way: 'records',
    reads: [
      { kind: screening.id, by: 'enterprise' },
      { kind: obsoleteFinding.id, by: 'enterprise' },
    ],
    stand,
    editions: catalogues.map((one) => ({ ...one, recalled: one.items.map(({ id, label }) => ({ id, label })) })),
  },
  picture: {
    kind: 'funnel',
    label: { zh: '从排查到销号', en: 'From the screening to the closure' },
    steps: [
      {
        id: 'round',
        label: { zh: '应排查', en: 'To be screened' },
        holds: ({ case: { records } }) => (records[screening.id] ?? []).length > 0,
      },
      {
        id: 'screened',
        label: { zh: '已排查', en: 'Screened' },
        holds: ({ case: { records } }, on) => isScreened(records, on),
      },
      {
        id: 'found',
        label: { zh: '有发现', en: 'With findings' },
        holds: ({ case: { records } }, on) => findingsOf(records, on).length > 0,
        remarks: [
          {
            label: { zh: '群众举报', en: 'by the hotline' },
            holds: ({ case: { records } }, on) =>
              findingsOf(records, on).some(({ values }) => values.origin === 'hotline'),
          },
        ],
      },
      ...gravest
        .map((state) => ({ id: state, label: findingStates[state], lamp: lampsOf[state] }))
        .map(({ id, label, lamp }) => ({ id, label, lamp, holds: ({ grade }: Counted) => grade === id })),
    ],
  },
  tallies: [
    {
      id: 'screened',
      label: { zh: '落后工艺装备排查企业', en: 'Enterprises screened' },
      unit: '家',
      indicator: 'obsolete-capacity-screened',
      of: (all, on) =>
        rowsOf(all, screening.id).filter((row) => (dayIn(row, 'screened_on') ?? '9999-12-31') <= on).length,
    },
    {
      id: 'findings',
      label: { zh: '发现', en: 'Findings' },
      unit: '项',
      of: (all, on) => all.flatMap((one) => findingsOf(one.case.records, on)).length,
    },
    {
      id: 'hotline',
      label: { zh: '其中群众举报', en: 'Of them by the hotline' },
      unit: '项',
      of: (all, on) =>
        all.flatMap((one) => findingsOf(one.case.records, on)).filter(({ values }) => values.origin === 'hotline')
          .length,
    },
  ],
}
