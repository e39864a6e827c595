import { Distribution } from '../../../engines/scoring/numbers/distribution.ts'
import type { OpenBranch } from '../../../engines/scoring/scheme.ts'
import type { Scores } from '../../../engines/scoring/score.ts'
import type { Standing } from '../../../engines/scoring/standing.ts'
import type { Piecework } from '../../../kernel/piecework.ts'
import type { YearFacts } from '../facts.ts'
import type { Summary } from './store.ts'

const barWidth = 5
const fullMarks = 100

/** The groups right under the whole. */
export const groupsOf = ({ scheme }: Scores): OpenBranch['parts'] => {
  const root = scheme.parts.at(-1)!
  return root.kind === 'branch' ? root.parts : []
}

/** The stage of every row. */
export const stagesOf = ({ scheme, columns }: Scores): readonly (string | null)[] =>
  scheme.edition.stage === undefined ? [] : columns.texts(scheme.edition.stage)

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** Values that are known, by a name of theirs. */
function valuesBy(names: readonly (string | null)[], values: Float64Array): Map<string, Float64Array> {
  const lists = new Map<string, number[]>()
  for (const [row, name] of names.entries()) {
    if (name === null || Number.isNaN(values[row]!)) continue
    const list = lists.get(name)
    if (list) list.push(values[row]!)
    else lists.set(name, [values[row]!])
  }
  return new Map([...lists].map(([name, list]) => [name, Float64Array.from(list)]))
}

/** Quartiles and ends of a distribution. */
export const spread = (of: Distribution) => ({
  least: known(of.least),
  lower: known(of.quantile(0.25)),
  median: known(of.quantile(0.5)),
  upper: known(of.quantile(0.75)),
  most: known(of.most),
})

/** How many values lie in each bar of equal width; what is at the upper end belongs to the last. */
function barsOf(values: Iterable<number>, from: number, to: number, width: number) {
  const count = Math.round((to - from) / width)
  const bars = Array.from({ length: count }, (_, index) => ({
    from: from + index * width,
    to: from + (index + 1) * width,
    count: 0,
  }))
  for (const value of values) bars[Math.max(0, Math.min(count - 1, Math.floor((value - from) / width)))]!.count += 1
  return bars
}

type Classed = Pick<Standing, 'classOf'> & { readonly stages: readonly (string | null)[] }

/** How the scores of a stage lie. */
function stageScores(stage: string, values: Float64Array, { stages, classOf }: Classed): Summary['stages'][number] {
  const of = new Distribution(values)
  const counts = new Map<string, number>()
  for (const [row, name] of stages.entries()) {
    const grade = classOf[row]
    if (name === stage && grade) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  }
  return {
    stage,
    count: of.count,
    mean: known(of.mean),
    ...spread(of),
    bars: barsOf(values, 0, fullMarks, barWidth),
    classes: [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, count]) => ({ name, count })),
  }
}

/** What is shown of a count without reading its scores. */
export function* summarising(facts: YearFacts, scores: Scores, { score, classOf }: Standing): Piecework<Summary> {
  const stages = stagesOf(scores)
  const order = Object.keys(weightsOf(scores))
  const byStage = [...valuesBy(stages, score)].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  yield
  const staged: Summary['stages'] = []
  for (const [stage, values] of byStage) {
    staged.push(stageScores(stage, values, { stages, classOf }))
    yield
  }
  const sectors: Summary['sectors'] = []
  const bySector = valuesBy(
    facts.subjects.map(({ sector }) => sector),
    score,
  )
  for (const [name, values] of bySector) {
    yield
    sectors.push({ name, count: values.length, mean: known(new Distribution(values).mean) })
  }
  return {
    groups: groupsOf(scores).map(({ given: { id }, label }) => ({ id, label })),
    stages: staged,
    sectors: sectors.sort((one, other) => other.count - one.count),
    gaps: gapsOf(scores),
  }
}

/** The weights of the first criterion: they tell the stages in their order. */
function weightsOf({ scheme }: Scores): Record<string, number> {
  const staged = scheme.parts.find(({ given: { weight } }) => typeof weight === 'object')
  return (staged?.given.weight ?? {}) as Record<string, number>
}

function gapsOf({ scheme, table }: Scores): Summary['gaps'] {
  return scheme.inputs
    .map(({ name, label, text }) => {
      const column = table.columns[name]!
      let missing = 0
      for (const value of column) if (text ? value === null : Number.isNaN(value as number)) missing += 1
      return { fact: name, label, missing }
    })
    .filter(({ missing }) => missing > 0)
    .sort((one, other) => other.missing - one.missing)
}
