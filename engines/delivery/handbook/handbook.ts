import type { Edition } from '../../../kernel/edition.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { decideExactly, type ExactFacts } from '../../rules/exact.ts'
import { parseRule, type Rule } from '../../rules/rule.ts'
import { explainRule } from '../../rules/telling/explain.ts'
import { proseOfRule } from '../../rules/telling/prose.ts'
import type { Term } from '../../rules/vocabulary.ts'

/** Something that has to be settled with an office before a project stands: 审批业务事项. */
export type HandbookItem = {
  readonly id: string
  readonly label: Label
  readonly phase: string
  /** Who holds it. */
  readonly owner: string
  /** Working days within which the office answers once the papers are complete. */
  readonly days: number
  /** What the builder brings, and what it receives. */
  readonly papers: readonly Label[]
  readonly result: Label
  /** What must be settled before, by id; each stands earlier in the handbook. */
  readonly after: readonly string[]
  /** Steps of a plan that are this item. */
  readonly steps: readonly string[]
  /** When it is needed, in FEEL over the facts of the handbook; always where nothing is said. */
  readonly when?: string
}

/** A fact on which it depends what is needed. One that the ledger does not tell is asked of whoever reads. */
export type HandbookFact = Term & { readonly id: string; readonly asked: boolean }

/** A handbook of a zone from its first day on, in the order in which the items are gone through. */
export type HandbookEdition = Edition & {
  readonly facts: readonly HandbookFact[]
  readonly items: readonly HandbookItem[]
}

export type ReadItem = HandbookItem & { readonly rule: Rule | null }
export type Handbook = Omit<HandbookEdition, 'items'> & { readonly items: readonly ReadItem[] }

/**
 * Reads an edition with the conditions of its items.
 * @throws RuleError where a condition cannot be read; Error where an item waits for one that does not stand before it.
 */
export function readHandbook({ items, ...edition }: HandbookEdition): Handbook {
  const before = new Set<string>()
  for (const { id, label, after } of items) {
    const missing = after.find((other) => !before.has(other))
    if (missing !== undefined) throw new Error(`“${label.zh}”之前没有“${missing}”这一项`)
    before.add(id)
  }
  return {
    ...edition,
    items: items.map((item) => ({
      ...item,
      rule: item.when === undefined ? null : parseRule(item.when, edition.facts),
    })),
  }
}

/** Whether an item is needed; `open` where a fact that decides is not known. */
export type Need = 'needed' | 'spared' | 'open'

export type LaidItem = {
  readonly item: ReadItem
  readonly need: Need
  /** When it is needed, in words, and what was found; null where it always is. */
  readonly condition: Label | null
  readonly reason: Reason | null
  /** What it waits for, past what is spared. */
  readonly waitsFor: readonly string[]
  /** Working days after the first in which it begins and ends if nothing waits; null where it is spared. */
  readonly from: number | null
  readonly to: number | null
  /** Whether a day lost here is a day lost in all. */
  readonly decisive: boolean
}

export type LaidHandbook = {
  readonly items: readonly LaidItem[]
  /** Working days in all if nothing waits: with what is needed, and with what is still open too. */
  readonly workdays: { readonly least: number; readonly most: number }
}

type Span = { readonly from: number; readonly to: number }

/**
 * Which items a project needs and in which order, by what is known of it. Where the facts leave it open, an item is
 * needed that stands in `taken`: its people have put it into their plan, or it was published that they go through it.
 */
export function layHandbook(
  { items }: Pick<Handbook, 'items'>,
  facts: ExactFacts,
  taken: ReadonlySet<string> = new Set(),
): LaidHandbook {
  const needs = new Map(
    items.map(({ id, rule }): [string, Need] => {
      const need = rule ? needOf(rule, facts) : 'needed'
      return [id, need === 'open' && taken.has(id) ? 'needed' : need]
    }),
  )
  const needed = spansOf(items, (id) => needs.get(id) === 'needed')
  const waiting = waitsOf(items, (id) => needs.get(id) !== 'spared')
  const spans = spansOf(items, (id) => needs.get(id) !== 'spared')
  const decisive = decisiveOf(items, waiting, spans)
  return {
    items: items.map((item) => ({
      item,
      need: needs.get(item.id)!,
      condition: item.rule && proseOfRule(item.rule),
      reason: item.rule && explainRule(item.rule, facts),
      waitsFor: waiting.get(item.id) ?? [],
      from: spans.get(item.id)?.from ?? null,
      to: spans.get(item.id)?.to ?? null,
      decisive: decisive.has(item.id),
    })),
    workdays: { least: lastOf(needed), most: lastOf(spans) },
  }
}

function needOf(rule: Rule, facts: ExactFacts): Need {
  const { holds } = decideExactly(rule, facts)
  return holds === null ? 'open' : holds ? 'needed' : 'spared'
}

/** What each item that counts waits for; what does not count hands on what it waits for itself. */
function waitsOf(items: readonly HandbookItem[], counts: (id: string) => boolean): Map<string, readonly string[]> {
  const handed = new Map<string, readonly string[]>()
  for (const { id, after } of items) {
    handed.set(id, [...new Set(after.flatMap((other) => (counts(other) ? [other] : handed.get(other)!)))])
  }
  return new Map([...handed].filter(([id]) => counts(id)))
}

function spansOf(items: readonly HandbookItem[], counts: (id: string) => boolean): Map<string, Span> {
  const spans = new Map<string, Span>()
  const waits = waitsOf(items, counts)
  for (const { id, days } of items) {
    if (!counts(id)) continue
    const from = Math.max(0, ...waits.get(id)!.map((other) => spans.get(other)!.to))
    spans.set(id, { from, to: from + days })
  }
  return spans
}

const lastOf = (spans: ReadonlyMap<string, Span>): number => Math.max(0, ...[...spans.values()].map(({ to }) => to))

/** The items of the longest chain: those that end last, and whatever they had to wait for to the day. */
function decisiveOf(
  items: readonly HandbookItem[],
  waits: ReadonlyMap<string, readonly string[]>,
  spans: ReadonlyMap<string, Span>,
): Set<string> {
  const last = lastOf(spans)
  const found = new Set<string>()
  for (const { id } of items.toReversed()) {
    const span = spans.get(id)
    if (!span) continue
    const holdsUp = items.some(
      (other) => found.has(other.id) && waits.get(other.id)!.includes(id) && spans.get(other.id)!.from === span.to,
    )
    if (span.to === last || holdsUp) found.add(id)
  }
  return found
}
