import { decimalText } from '../../kernel/decimal.ts'
import { type Fault, fault } from '../../kernel/fault.ts'
import { RuleError } from '../rules/error.ts'
import { parseRule } from '../rules/rule.ts'
import { nearestNames } from '../rules/vocabulary.ts'
import { beyondOf, unbounded } from '../rules/within.ts'
import type { EvaluationEdition, EvaluationGroup, EvaluationItem, Filling } from './edition.ts'
import { entryKinds, type GivenEntry, idOf, partsOf } from './entry.ts'

type Known = { readonly groups: readonly EvaluationGroup[]; readonly items: readonly EvaluationItem[] }

/** What the edition and the zone have named so far. */
function knownIn({ groups }: EvaluationEdition, filling: Filling): Known {
  const all = [...groups, ...(filling.groups ?? [])]
  return { groups: all, items: all.flatMap(({ id, items }) => [...items, ...(filling.items?.[id] ?? [])]) }
}

function numberIn({ about, name, value }: GivenEntry, least: number, most: number): number {
  const called = `${entryKinds[about].label.zh}“${name}”`
  if (!decimalText.test(value))
    throw fault(`${called}要写成数，“${value}”不是`, `“${name}” is a number; “${value}” is none`)
  const read = Number(value)
  if (read >= least && read <= most) return read
  throw fault(
    `${called}要在${least}到${most}之间，写的是${value}`,
    `“${name}” lies between ${least} and ${most}, not at ${value}`,
  )
}

function itemNumbered({ items }: Known, name: string): EvaluationItem {
  const found = items.find(({ number }) => number === name)
  if (found) return found
  const near = nearestNames(
    name,
    items.map(({ number }) => number),
  )
  throw fault(
    `没有编号“${name}”的二级指标；相近的有：${near.join('、') || '没有'}`,
    `No item has the number “${name}”; the nearest are: ${near.join(', ') || 'none'}`,
  )
}

const taken = (name: string): Fault =>
  fault(`“${name}”是文件里已有的指标，不用补`, `“${name}” is in the document already and is not to be filled in`)

/** Refuses with a Fault what cannot stand: a name that is not there, a number beyond reason, a formula that cannot be read. */
export function checkEntry(edition: EvaluationEdition, filling: Filling, entry: GivenEntry): void {
  const known = knownIn(edition, filling)
  if (entryKinds[entry.about].yearly !== (entry.year !== null))
    throw fault(
      `${entryKinds[entry.about].label.zh}“${entry.name}”${entry.year === null ? '要写明年度' : '不分年度'}`,
      `“${entry.name}” ${entry.year === null ? 'belongs to a year' : 'belongs to no year'}`,
    )
  checks[entry.about](edition, known, entry)
}

type Check = (edition: EvaluationEdition, known: Known, entry: GivenEntry) => void

const checks: Readonly<Record<GivenEntry['about'], Check>> = {
  fact: ({ facts }, _, entry) => {
    const fact = facts.find(({ name }) => name === entry.name)
    if (!fact) {
      const near = nearestNames(
        entry.name,
        facts.map(({ name }) => name),
      )
      throw fault(
        `没有“${entry.name}”这项数据；相近的有：${near.join('、') || '没有'}`,
        `There is no fact “${entry.name}”; the nearest are: ${near.join(', ') || 'none'}`,
      )
    }
    numberIn(entry, -unbounded, unbounded)
    const beyond = fact.within && beyondOf({ ...fact, within: fact.within }, entry.value)
    if (beyond) throw fault(beyond.zh, beyond.en)
  },
  judgement: (_, known, entry) => {
    const item = itemNumbered(known, entry.name)
    if (item.value !== undefined)
      throw fault(`“${item.label.zh}”由数据算出，不用评分`, `“${item.label.en}” is computed, and not judged`)
    numberIn(entry, 0, 100)
  },
  weight: (_, known, entry) => {
    itemNumbered(known, entry.name)
    numberIn(entry, 0.1, 10)
  },
  bounds: (_, known, entry) => {
    const item = itemNumbered(known, entry.name)
    if (item.value === undefined)
      throw fault(`“${item.label.zh}”由人评分，不设最小值和最大值`, `“${item.label.en}” is judged and has no bounds`)
    const least = numberIn(entry, -1e15, 1e15)
    const most = numberIn({ ...entry, value: entry.most ?? '' }, -1e15, 1e15)
    if (least < most) return
    throw fault(
      `“${item.label.zh}”设定的最小值${least}要小于最大值${most}`,
      `The least of “${item.label.en}”, ${least}, must lie below the most, ${most}`,
    )
  },
  place: (_, __, entry) => {
    if (!/^[1-9]\d{0,2}$/.test(entry.name))
      throw fault(
        `名次要写1到999的整数，“${entry.name}”不是`,
        `A place is a whole number to 999; “${entry.name}” is none`,
      )
    numberIn(entry, 0, 100)
  },
  group: (edition, { groups }, entry) => {
    const at = Number(entry.name)
    if (!/^[1-9]\d?$/.test(entry.name) || at > edition.groupsInAll)
      throw fault(
        `一级指标编号要写1到${edition.groupsInAll}，“${entry.name}”不是`,
        `Groups are numbered 1 to ${edition.groupsInAll}; “${entry.name}” is none`,
      )
    const id = idOf(edition, entry.name)
    if (edition.groups.some((group) => group.id === id)) throw taken(entry.name)
    named(entry)
    const others = groups.filter((group) => group.id !== id).reduce((sum, { weight }) => sum + weight * 100, 0)
    const left = Math.round((100 - others) * 1e6) / 1e6
    numberIn(entry, 0.1, left)
  },
  item: (edition, { groups, items }, entry) => {
    const [group, at] = partsOf(entry.name)
    const inGroup = groups.find(({ id }) => id === idOf(edition, String(group)))
    if (!/^[1-9]\d?\.[1-9]\d?$/.test(entry.name) || !inGroup || at === undefined)
      throw fault(
        `二级指标编号要写成“2.1”，前面是已有的一级指标；“${entry.name}”不行`,
        `Items are numbered such as 2.1 below a group that is there; “${entry.name}” will not do`,
      )
    const id = idOf(edition, entry.name)
    if (edition.groups.some((one) => one.items.some((item) => item.id === id))) throw taken(entry.name)
    if (items.filter((item) => item.id !== id).length >= edition.itemsInAll)
      throw fault(
        `这一版只有${edition.itemsInAll}个二级指标，已经补齐`,
        `The edition has ${edition.itemsInAll} items, and all are there`,
      )
    named(entry)
    numberIn(entry, 0.1, 10)
    if (entry.formula) readable(edition, entry.formula)
  },
}

function named({ name, label }: GivenEntry): void {
  if (!label?.trim()) throw fault(`“${name}”要写名称`, `“${name}” needs a name`)
}

function readable({ facts }: EvaluationEdition, formula: string): void {
  try {
    if (parseRule(formula, facts).expression.type.kind === 'number') return
  } catch (error) {
    throw error instanceof RuleError ? fault(`算式：${error.sentence.zh}`, `Formula: ${error.sentence.en}`) : error
  }
  throw fault('算式要算出数来', 'The formula must come to a number')
}
