import type { Subject, TitleHeld } from '../engines/ladders/subject.ts'
import { fieldOf } from '../engines/register/kind.ts'
import { countedYear } from '../kernel/counted-year.ts'
import type { Day } from '../kernel/day.ts'
import { enterpriseTitleRows } from '../mechanisms/demonstration/enterprise-titles.ts'
import { enterpriseYearRows } from '../mechanisms/demonstration/enterprise-years.ts'
import { enterpriseRows } from '../mechanisms/demonstration/enterprises.ts'
import { ladderMechanism } from '../mechanisms/enterprise-ladder/mechanism.ts'
import { register } from '../mechanisms/registers/register.ts'
import { Knowledge } from '../server/ladder/facts.ts'
import { openLadderParts } from '../server/ladder/parts.ts'
import { type PackName, packs } from './packs.ts'

export const parts = openLadderParts(ladderMechanism, register)

type Value = string | number | boolean

/** A written value as rules take it. */
function taken(kind: 'enterprise' | 'year', id: string, value: Value): Value {
  const field = fieldOf(parts.kinds[kind], id)
  if (field.kind === 'quantity') return Number(value)
  return field.kind === 'choice' ? field.choices.find((one) => one.value === value)!.label.zh : value
}

/** The made-up enterprises of a zone as the ladder sees them, on any day. */
export function madeUpEnterprises(name: PackName) {
  const { enterprises, enterpriseYears, titleGrants = [] } = packs[name].records
  const years = Map.groupBy(
    enterpriseYearRows(enterprises!, enterpriseYears!, titleGrants),
    ({ enterprise }) => enterprise,
  )
  const granted = Map.groupBy(enterpriseTitleRows(enterprises!, titleGrants), ({ enterprise }) => enterprise)
  const rows = [...enterpriseRows(enterprises!)].filter(
    ({ form, name: called }) => form === 'enterprise' && years.has(called),
  )

  const titlesOf = (called: string, held: readonly string[]): TitleHeld[] =>
    titleGrants.length === 0
      ? held.map((rung) => ({ rung }))
      : (granted.get(called) ?? []).map(({ rung, granted_on, valid_until }) => ({
          rung,
          from: granted_on,
          ...(valid_until && { until: valid_until }),
        }))

  function subjectOf(row: (typeof rows)[number], on: Day): Subject {
    const own = Object.fromEntries(
      parts.fields.enterprise.map((id) => [id, taken('enterprise', id, row[id as keyof typeof row] as Value)]),
    )
    const stored = (years.get(row.name) ?? []).map(({ year, ...values }) => ({
      enterprise: row.name,
      year,
      values: Object.fromEntries(
        parts.fields.year.flatMap((id) => (values[id] == null ? [] : [[id, taken('year', id, values[id])]])),
      ),
    }))
    const knowledge = new Knowledge(
      parts,
      { id: row.name, name: row.name, creditCode: null, titles: row.titles, own, demonstration: true },
      { years: stored, said: [], lastYear: countedYear(on) },
    )
    const facts = [...parts.open.facts.keys()].flatMap((fact) => {
      const known = knowledge.fact(fact)
      return known ? [[fact, known.value]] : []
    })
    return { id: row.name, facts: Object.fromEntries(facts), titles: titlesOf(row.name, row.titles) }
  }
  return { rows, grants: [...granted.values()].flat(), subjectOf }
}
