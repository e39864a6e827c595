import { assess } from '../../../engines/delivery/problems/assessment.ts'
import { type Bulletin, writeBulletin } from '../../../engines/delivery/problems/bulletin.ts'
import { rulesOn } from '../../../engines/delivery/problems/escalation.ts'
import { issuerOf } from '../../../engines/reports/card.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { firstDay, lastDay, next, type Period, periodLabel, periodOf, previous } from '../../../kernel/period.ts'
import { writeOfficialPaper } from '../../reports/files/official-paper.ts'
import { alikeOnly, type Desk, seeProblem, seeProblems } from './desk.ts'
import { shownProblemRules } from './shown.ts'
import { readProblems } from './store.ts'

const narrow: readonly string[] = ['department-clerk', 'investment-officer']

/** What each department answers for in a period; those who work for a department see their own. */
export async function openAssessment(desk: Desk, wanted: Period | undefined) {
  const { tx, viewer, parts } = desk
  const { problems: stored, demonstration } = alikeOnly(
    (await readProblems(tx)).map((problem) => ({ stored: problem })),
  )
  const asOf = desk.dayOf(demonstration)
  const period = wanted ?? periodOf('quarter', asOf)
  const [to] = [lastDay(period), asOf].toSorted() as [Day, Day]
  const onLastDay: Desk = { ...desk, dayOf: () => to }
  const seen = stored.flatMap((one) => seeProblem(onLastDay, one.stored) ?? [])
  const projects = new Map(seen.map(({ id, stored: { project } }) => [id, { id: project.id, name: project.name }]))
  const own = narrow.includes(viewer.post)
  const rules = rulesOn(parts.mechanism.editions, to)
  const rows = assess(seen, { from: firstDay(period), to }, parts.mechanism.editions)
  return {
    asOf: to,
    period,
    periodLabel: periodLabel(period),
    earlier: previous(period),
    later: next(period),
    demonstration,
    own,
    rules: shownProblemRules(rules),
    full: rules.full,
    rows: rows
      .filter(({ department }) => !own || department === viewer.department)
      .map(({ deductions, ...row }) => ({
        ...row,
        label: desk.departmentLabel(row.department),
        deductions: deductions.map(({ kind: _, rules: __, ...deduction }) => ({
          ...deduction,
          project: projects.get(deduction.problem)!,
        })),
      })),
  }
}

export type ShownBulletin = Bulletin & { readonly demonstration: boolean; readonly issuer: Label }

/** The bulletin of a day, written from what the day knows. */
export async function openBulletin(desk: Desk): Promise<ShownBulletin> {
  const { problems, demonstration } = alikeOnly(await seeProblems(desk))
  const projects = new Map(problems.map(({ id, stored: { project } }) => [id, project.name]))
  const bulletin = writeBulletin(
    problems,
    {
      zone: desk.zone,
      day: desk.dayOf(demonstration),
      demonstration,
      projectOf: (id) => projects.get(id)!,
      departmentOf: desk.departmentLabel,
    },
    desk.parts.mechanism.sentences,
  )
  return { ...bulletin, demonstration, issuer: issuerOf(desk.zone) }
}

/** A bulletin as an official document (GB/T 9704-2012), without a number: whoever issues it gives it one. */
export function writeBulletinFile(bulletin: ShownBulletin, language: Language): Promise<Buffer> {
  const { issuer, title, addressee, paragraphs, day } = bulletin
  return writeOfficialPaper({
    issuer,
    number: { zh: '未编号', en: 'No number yet' },
    title: title[language],
    titleLines: linesOf(title[language], language),
    addressee: addressee[language],
    paragraphs: paragraphs.map(({ kind, text }) => ({ kind, text: text[language] })),
    day,
    note: null,
    language,
  })
}

/** A long title is broken by meaning: before what the paper is about, and before what it is. */
const linesOf = (title: string, language: Language): string[] =>
  language === 'en' || title.length <= 20 ? [title] : title.split(/(?<=高新区|开发区)/)

export const bulletinFileName = ({ title, day }: Bulletin, language: Language, format: 'docx' | 'json'): string =>
  `${title[language]} ${dayLabel(day as Day)[language]}.${format}`
