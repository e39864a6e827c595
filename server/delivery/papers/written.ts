import type { PaperFormat } from '../../../contract/delivery/papers.ts'
import { assess } from '../../../engines/delivery/problems/assessment.ts'
import { type Bulletin, writeBulletin } from '../../../engines/delivery/problems/bulletin.ts'
import { rulesOn } from '../../../engines/delivery/problems/escalation.ts'
import { titleLines, type WrittenPaper } from '../../../engines/delivery/problems/written-paper.ts'
import { issuerOf } from '../../../engines/reports/card.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { firstDay, lastDay, next, type Period, periodLabel, periodOf, previous } from '../../../kernel/period.ts'
import { writeOfficialPaper } from '../../reports/files/official-paper.ts'
import { onOneDay } from '../days.ts'
import { alikeOnly, type Desk, seeProblem, seeProblems } from '../problems/desk.ts'
import { shownProblemRules } from '../problems/shown.ts'
import { readProblems } from '../problems/store.ts'

const narrow: readonly string[] = ['department-clerk', 'investment-officer']

/** A paper speaks of the whole zone, whatever the years of its projects. */
export const dayOfPaper = ({ days }: Desk, demonstration: boolean): Day => days.of({ demonstration })

/**
 * What every department answers for in a period, as far as the day of the desk knows it.
 * @param wanted a period, or how one follows from the day.
 * @param only whether what is made up counts, or what is real; what is real unless all is made up.
 */
export async function assessProblems(desk: Desk, wanted: Period | ((asOf: Day) => Period), only?: boolean) {
  const read = (await readProblems(desk.tx)).map((problem) => ({ stored: problem }))
  const { problems: stored, demonstration, leftOut } = alikeOnly(read, only)
  const asOf = dayOfPaper(desk, demonstration)
  const period = typeof wanted === 'function' ? wanted(asOf) : wanted
  const [to] = [lastDay(period), asOf].toSorted() as [Day, Day]
  const onLastDay: Desk = { ...desk, days: onOneDay(to) }
  const seen = stored.flatMap((one) => seeProblem(onLastDay, one.stored) ?? [])
  const projects = new Map(seen.map(({ id, stored: { project } }) => [id, project]))
  const { editions } = desk.parts.mechanism
  return {
    asOf,
    to,
    period,
    demonstration,
    leftOut,
    rules: rulesOn(editions, to),
    rows: assess(seen, { from: firstDay(period), to }, editions),
    projects,
    projectOf: (id: string): string => projects.get(id)!.name,
  }
}

/** What each department answers for in a period; those who work for a department see their own. */
export async function openAssessment(desk: Desk, wanted: Period | undefined, only?: boolean) {
  const { viewer } = desk
  const assessed = await assessProblems(desk, wanted ?? ((day) => periodOf('quarter', day)), only)
  const { to, period, demonstration, leftOut, rules, rows, projects } = assessed
  const own = narrow.includes(viewer.post)
  return {
    asOf: to,
    period,
    periodLabel: periodLabel(period),
    earlier: previous(period),
    later: next(period),
    demonstration,
    leftOut,
    own,
    rules: shownProblemRules(rules),
    full: rules.full,
    rows: rows
      .filter(({ department }) => !own || department === viewer.department)
      .map(({ deductions, ...row }) => ({
        ...row,
        label: desk.departmentLabel(row.department),
        deductions: deductions.map(({ kind: _, rules: __, ...deduction }) => {
          const { id, name } = projects.get(deduction.problem)!
          return { ...deduction, project: { id, name } }
        }),
      })),
  }
}

export type ShownBulletin = Bulletin & {
  readonly demonstration: boolean
  readonly leftOut: number
  readonly issuer: Label
}

/**
 * The bulletin of the day of the desk.
 * @param only whether what is made up counts, or what is real; what is real unless all is made up.
 */
export async function bulletinOf(desk: Desk, only?: boolean) {
  const { problems, demonstration, leftOut } = alikeOnly(await seeProblems(desk), only)
  const projects = new Map(problems.map(({ id, stored: { project } }) => [id, project.name]))
  const bulletin = writeBulletin(
    problems,
    {
      zone: desk.zone,
      day: dayOfPaper(desk, demonstration),
      demonstration,
      projectOf: (id) => projects.get(id)!,
      departmentOf: desk.departmentLabel,
    },
    desk.parts.mechanism.sentences,
  )
  return { bulletin, demonstration, leftOut }
}

/** The bulletin of a day, written from what the day knows. */
export async function openBulletin(desk: Desk, only?: boolean): Promise<ShownBulletin> {
  const { bulletin, ...counted } = await bulletinOf(desk, only)
  return { ...bulletin, ...counted, issuer: issuerOf(desk.zone) }
}

/** What a paper is besides its text: who issues it, under which number, on which day. */
export type Issue = { readonly issuer: Label; readonly number: Label; readonly day: Day }

/** A paper as an official document (GB/T 9704-2012). */
export function writePaperFile(paper: WrittenPaper, issue: Issue, language: Language): Promise<Buffer> {
  const { title, addressee, paragraphs } = paper
  return writeOfficialPaper({
    ...issue,
    title: title[language],
    titleLines: titleLines(title[language]),
    addressee: addressee[language],
    paragraphs: paragraphs.map(({ kind, text }) => ({ kind, text: text[language] })),
    note: null,
    language,
  })
}

/** A bulletin that was not issued, as an official document without a number. */
export const writeBulletinFile = (bulletin: ShownBulletin, language: Language): Promise<Buffer> =>
  writePaperFile(bulletin, { issuer: bulletin.issuer, number: noNumber, day: bulletin.day }, language)

const noNumber: Label = { zh: '未编号', en: 'No number yet' }

export const paperFileName = (
  { title, day }: Pick<WrittenPaper, 'title' | 'day'>,
  language: Language,
  format: PaperFormat,
): string => `${title[language]} ${dayLabel(day)[language]}.${format}`
