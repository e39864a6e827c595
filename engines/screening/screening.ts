import { type Day, daysBetween } from '../../kernel/day.ts'
import type { Edition } from '../../kernel/edition.ts'
import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'

/** A process or a piece of equipment that has to go; `by`: from that day on nobody may use it. */
export type CatalogueItem = {
  readonly id: string
  readonly label: Label
  readonly trade: Label
  readonly by?: Day
}

/** 淘汰目录, from a first day on; one that is recalled is not official. */
/** `lastDay`: the day before the next edition. */
export type Catalogue = Edition & { readonly lastDay?: Day; readonly items: readonly CatalogueItem[] }

/** 排查: everybody who is to be looked at, and until when. */
export type Round = { readonly id: string; readonly due: Day; readonly subjects: readonly string[] }

/** Somebody looked at a subject. */
export type Visit = { readonly subject: string; readonly on: Day }

/** How a finding came to be known. */
export const origins = {
  round: { zh: '排查发现', en: 'Found by the screening' },
  hotline: { zh: '群众举报', en: 'Reported to the hotline' },
  own: { zh: '企业自报', en: 'Reported by itself' },
} as const satisfies Record<string, Label>

export type Finding = {
  readonly id: string
  readonly subject: string
  readonly item: string
  readonly origin: keyof typeof origins
  readonly on: Day
  /** By when it has to be gone. */
  readonly due: Day
}

/** What became of a finding; nothing is taken back, a later act counts. */
export type FindingAct = { readonly finding: string; readonly on: Day } & (
  | { readonly act: 'extended'; readonly to: Day; readonly reason: string }
  | { readonly act: 'closed'; readonly proof: string }
  | { readonly act: 'reopened'; readonly reason: string }
)

export const findingStates = {
  open: { zh: '整改中', en: 'Being put right' },
  overdue: { zh: '超期', en: 'Overdue' },
  closed: { zh: '已销号', en: 'Closed' },
} as const satisfies Record<string, Label>
export type FindingState = keyof typeof findingStates

/** Where a finding stands: `days` until it is due, below zero when over it; none once it is closed. */
type FindingStanding = {
  readonly finding: Finding
  readonly state: FindingState
  readonly due: Day
  readonly days: number | null
  readonly closedOn: Day | null
}

/**
 * Where each finding stands on a day; those made later are left out. Refuses what is not in the catalogue, a deadline after
 * the day from which nobody may use it, an extension without a reason and a closure without proof.
 */
export function findingsOn(
  { items, label }: Catalogue,
  findings: readonly Finding[],
  acts: readonly FindingAct[],
  on: Day,
): FindingStanding[] {
  const catalogue = new Map(items.map((item) => [item.id, item]))
  return findings
    .filter((finding) => finding.on <= on)
    .map((finding) => {
      const item = catalogue.get(finding.item)
      if (!item)
        throw fault(`“${label.zh}”里没有“${finding.item}”这一项`, `“${label.en}” has no item “${finding.item}”`)
      const own = acts
        .filter((act) => act.finding === finding.id && act.on <= on)
        .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
      return standingOf(finding, item, own, on)
    })
}

function standingOf(finding: Finding, item: CatalogueItem, acts: readonly FindingAct[], on: Day): FindingStanding {
  let [due, closedOn]: [Day, Day | null] = [finding.due, null]
  checkDue(due, item)
  for (const act of acts) {
    checkAct(act, item)
    if (act.act === 'extended') due = act.to
    else closedOn = act.act === 'closed' ? act.on : null
    if (act.act === 'extended') checkDue(due, item)
  }
  if (closedOn) return { finding, state: 'closed', due, days: null, closedOn }
  return { finding, state: on > due ? 'overdue' : 'open', due, days: daysBetween(on, due), closedOn }
}

function checkDue(due: Day, { by, label }: CatalogueItem): void {
  if (by === undefined || due <= by) return
  throw fault(
    `“${label.zh}”${by}起禁止使用，整改期限${due}不能晚于这一天`,
    `Nobody may use “${label.en}” from ${by} on; the deadline ${due} must not be later`,
  )
}

function checkAct(act: FindingAct, { label }: CatalogueItem): void {
  const said = act.act === 'closed' ? act.proof : act.reason
  if (said.trim() !== '') return
  const [zh, en] =
    act.act === 'closed' ? ['销号要写明佐证', 'a closure needs proof'] : ['要写明原因', 'a reason is needed']
  throw fault(`“${label.zh}”${zh}`, `“${label.en}”: ${en}`)
}

/** How far a round is, and what it brought to light. */
type RoundStanding = {
  readonly subjects: number
  readonly screened: number
  /** Screened, and nothing was found there. */
  readonly clean: number
  readonly withFindings: number
  /** Not yet looked at, in the order of the round. */
  readonly waiting: readonly string[]
  readonly late: boolean
  readonly findings: Readonly<Record<FindingState, number>>
  /** Findings at subjects that the round does not name. */
  readonly outside: number
}

/** The standing of a round on a day. */
export function roundOn(
  { subjects, due }: Round,
  visits: readonly Visit[],
  standings: readonly FindingStanding[],
  on: Day,
): RoundStanding {
  const listed = new Set(subjects)
  const seen = new Set(
    visits.filter((visit) => visit.on <= on && listed.has(visit.subject)).map(({ subject }) => subject),
  )
  const own = standings.filter(({ finding }) => listed.has(finding.subject))
  const found = new Set(own.map(({ finding }) => finding.subject))
  const count = (state: FindingState): number => own.filter((one) => one.state === state).length
  const waiting = [...listed].filter((subject) => !seen.has(subject))
  return {
    subjects: listed.size,
    screened: seen.size,
    clean: [...seen].filter((subject) => !found.has(subject)).length,
    withFindings: found.size,
    waiting,
    late: waiting.length > 0 && on > due,
    findings: { open: count('open'), overdue: count('overdue'), closed: count('closed') },
    outside: standings.length - own.length,
  }
}
