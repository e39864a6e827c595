import type { Certainty, Recalled } from '../../kernel/certainty.ts'
import type { Day } from '../../kernel/day.ts'
import type { Edition } from '../../kernel/edition.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import type { Territory } from '../../kernel/territory.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import type { ScoredEdition } from '../evaluation/scored-edition.ts'
import type { Ladder, LadderFact } from '../ladders/ladder.ts'
import type { Subject } from '../ladders/subject.ts'
import type { Ground, Lacking } from './ground.ts'
import type { Picture } from './picture.ts'

/** A value of a register’s row; null is not reported. */
export type Told = string | number | boolean | null

/** A row of a register that belongs to a subject, by field; a choice by its value. */
export type Row = { readonly id: string; readonly values: Readonly<Record<string, Told>> }

/** A subject as far as it is known: facts, titles, judgements, and its rows by register. */
export type Case = Subject & { readonly records: Readonly<Record<string, readonly Row[]>> }

/** A class, a level or a stage: where a subject may stand, the best or the last first. */
export type Grade = {
  readonly id: string
  readonly label: Label
  /** What it is called where there is little room. */
  readonly short?: Label
  readonly lamp?: Lamp
}

/** Classes by a dated score among peers. */
export type ScoreWay = {
  readonly way: 'score'
  readonly editions: readonly ScoredEdition[]
  readonly facts: readonly LadderFact[]
  readonly reads?: readonly RowsRead[]
  /** Facts that follow from others, or from rows, before anything is scored. */
  readonly derive?: (subject: Case, on: Day) => Subject['facts']
}

/** Levels by titles and dated conditions: the grades are its rungs. Its standards are scores that people give by hand. */
type LadderWay = {
  readonly way: 'ladder'
  readonly ladder: Ladder
  readonly standards?: readonly ScoredEdition[]
}

/** Which rows of a register belong to a subject: those that refer to it by a field, or itself (`id`). */
export type RowsRead = {
  readonly kind: string
  readonly by: string
  /** What the rows hold in some fields. */
  readonly where?: Readonly<Record<string, string>>
  /** A field whose latest value alone counts: the year of a ledger. */
  readonly latest?: string
}

/** Where a subject stands by its rows, and why; `null`: it is not among those who are judged. */
export type Stand = {
  readonly grade: string | null
  readonly since?: Day
  readonly grounds: readonly Ground[]
  /** What is to be done next. */
  readonly next?: Label
  /** The rungs told beside, one of which is to be reached next; none at the end, or where nothing is demanded. */
  readonly towards?: readonly string[]
  /** What is to be done by a day, where a day and no condition is what counts; `far`: days that are left. */
  readonly pending?: Pending
  /** The rules that its rows fall under by their own days; those of the day that is judged on unless said. */
  readonly editions?: readonly string[]
}

/** A state that is to be reached by a day. */
export type Pending = {
  readonly grade: string
  readonly label: Label
  readonly lacks: Label
  readonly far: number
  readonly items: readonly Lacking[]
}

/** Stages or states that registers keep. */
export type RecordWay = {
  readonly way: 'records'
  readonly reads: readonly RowsRead[]
  readonly stand: (records: Case['records'], on: Day) => Stand | null
  /** Facts that follow from rows, for the conditions told beside. */
  readonly derive?: (records: Case['records'], on: Day) => Subject['facts']
  readonly editions: readonly DatedRules[]
}

/** Rules of a first day whose conditions people keep, not the machine. */
export type DatedRules = Edition & {
  readonly lastDay?: Day
  /** Where it holds; everywhere unless said. */
  readonly territory?: Territory
  readonly note?: Label
  readonly recalled?: readonly Recalled[]
}

/** What a grade means for a subject in one field of policy. */
export type Measure = {
  readonly id: string
  readonly label: Label
  readonly certainty: Certainty
  readonly byClass: Readonly<Record<string, Label>>
}

/** A subject among all, for what is counted of them. */
export type Counted = { readonly case: Case; readonly grade: string | null }

/** A number counted of all; `indicator` is the figure under which it was published. */
export type Tally = {
  readonly id: string
  readonly label: Label
  readonly unit: UnitSymbol
  readonly indicator?: string
  /** Null where it is not known. */
  readonly of: (all: readonly Counted[], on: Day) => number | null
}

/** Kinds of register whose rows are judged. */
const subjectKinds = ['enterprise', 'park', 'project'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** A mechanism that sorts a population into grades or stages under dated rules. */
export type Assessment = {
  readonly id: string
  readonly label: Label
  /** What it is for, in a sentence. */
  readonly purpose: Label
  /** The department whose clerks hold its rules against their papers, by its id. */
  readonly bureau: string
  readonly subject: SubjectKind
  /** The word behind a count: 家. */
  readonly counter: Label
  readonly grades: readonly Grade[]
  /** What a grade is called here, as the head of a column: 阶段, 结论; 等级 where nothing is said. */
  readonly gradeWord?: Label
  /** What a subject without a grade is called. */
  readonly ungraded: Label
  /** What those are called who are on the way to the next grade; 离下一级还差什么 where nothing is said. */
  readonly ahead?: Label
  /** What one is called that is not among the judged and may come in; only where one may. */
  readonly outside?: Label
  readonly way: ScoreWay | LadderWay | RecordWay
  /** Conditions that are told beside the grade. */
  readonly beside?: Ladder
  readonly measures?: readonly Measure[]
  readonly tallies?: readonly Tally[]
  readonly picture?: Picture
}
