import type { Day } from '../../../kernel/day.ts'
import { type Edition, editionOn } from '../../../kernel/edition.ts'
import { fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Actor } from '../recorded/actor.ts'

/** What is judged at a stop; the weights of a sheet add up to 100. */
export type ScoreCriterion = {
  readonly id: string
  readonly label: Label
  /** What to look at. */
  readonly hint: Label
  /** A whole number out of 100. */
  readonly weight: number
}

/** Why somebody may not score a project. */
export const interests = {
  department: { zh: '本部门推进的项目', en: 'driven by the own department' },
  leader: { zh: '本人挂包的项目', en: 'led by the person' },
} as const satisfies Record<string, Label>
export type Interest = keyof typeof interests

/** A score sheet: what is judged, on which scale, how a mean is made of it, and who has to abstain. */
export type ScoreSheet = Edition & {
  readonly criteria: readonly ScoreCriterion[]
  /** Whole numbers, the best first; a criterion that gets the best counts with its whole weight. */
  readonly scale: readonly { readonly value: number; readonly label: Label }[]
  /** From so many scores on, so many of the highest and of the lowest are left out. */
  readonly trim: { readonly from: number; readonly highest: number; readonly lowest: number }
  /** With fewer scores than this a stop has no place. */
  readonly fewest: number
  /** Decimals of a published score; those that are equal as published share a place. */
  readonly digits: number
  readonly interests: readonly Interest[]
}

/** The sheet in force on a day; refused where none is yet. */
export const scoreSheetOn = (sheets: readonly ScoreSheet[], day: Day): ScoreSheet =>
  editionOn(sheets, day, { zh: '现场观摩评议', en: 'on-site reviews' })

/** The sheet of an id; refused where there is none. */
export function scoreSheetOf(sheets: readonly ScoreSheet[], id: string): ScoreSheet {
  const found = sheets.find((sheet) => sheet.id === id)
  if (found) return found
  throw fault(`没有评分表“${id}”`, `There is no score sheet “${id}”`)
}

/** What a visitor gives a stop: one value of the scale for each criterion. */
export type Marks = Readonly<Record<string, number>>

/** What is wrong with the marks of a sheet; undefined where they are complete and on the scale. */
export function faultOfMarks({ criteria, scale }: ScoreSheet, marks: Marks): Label | undefined {
  const stranger = Object.keys(marks).find((id) => !criteria.some((one) => one.id === id))
  if (stranger !== undefined)
    return { zh: `评分表里没有“${stranger}”这一项`, en: `The sheet has no criterion “${stranger}”` }
  for (const { id, label } of criteria) {
    const value = marks[id]
    if (value === undefined) return { zh: `“${label.zh}”还没有打分`, en: `“${label.en}” has no mark yet` }
    if (scale.some((one) => one.value === value)) continue
    const values = scale.map((one) => one.value).join('、')
    return { zh: `“${label.zh}”不能打${value}分，可以打：${values}`, en: `“${label.en}” takes ${values}, not ${value}` }
  }
  return undefined
}

/** What interest depends on of a project. */
export type ReviewedProject = { readonly department: string | null; readonly leader: string | null }

/** Why a visitor has to abstain from scoring a project; null where nothing stands against it. */
export function interestOf(
  { interests: declared }: Pick<ScoreSheet, 'interests'>,
  { department, person }: Pick<Actor, 'department' | 'person'>,
  project: ReviewedProject,
): Interest | null {
  const holds: Readonly<Record<Interest, boolean>> = {
    department: department !== null && department === project.department,
    leader: project.leader !== null && person.trim() === project.leader.trim(),
  }
  return declared.find((interest) => holds[interest]) ?? null
}
