import type {
  ConsultationLine,
  ConsultationPage,
  ShownClinicRules,
  TriageLine,
} from '../../../contract/delivery/clinic/consultation-page.ts'
import { consultationLifecycle, consultationParts, consultationStates } from '../../../engines/delivery/clinic/acts.ts'
import type { Finding, Round } from '../../../engines/delivery/clinic/fold.ts'
import { askedStanding, consultationWaitsFor } from '../../../engines/delivery/clinic/standing.ts'
import { type ClinicRules, grades } from '../../../engines/delivery/clinic/triage.ts'
import { isOpen } from '../../../engines/delivery/problems/acts.ts'
import { dispatches } from '../../../engines/delivery/recorded/posts.ts'
import type { Label } from '../../../kernel/label.ts'
import { posts } from '../../../kernel/post.ts'
import { editionHeadOf } from '../../edition-head.ts'
import type { SeenProblem } from '../problems/desk.ts'
import { lineOf as problemLineOf } from '../problems/shown.ts'
import type { ClinicDesk, SeenConsultation } from './desk.ts'
import { causeLabel, consultationTimeline } from './timeline.ts'
import { type Judged, judgeProject, seesTriage } from './triage.ts'

export const shownClinicRules = (rules: ClinicRules): ShownClinicRules => ({
  ...editionHeadOf(rules),
  criteria: rules.criteria.map(({ id, grade, rule }) => ({ id, gradeLabel: grades[grade], rule })),
  causes: rules.causes.map((cause) => ({ ...cause })),
})

/** A project that the rules call in; asked of those alone. */
export function triageLineOf({ actor }: ClinicDesk, { project, digest, verdict }: Judged): TriageLine {
  const grade = verdict.grade!
  return {
    project: { id: project.id, name: project.name },
    leader: project.leader,
    department: project.departmentLabel,
    lamp: digest.lamp,
    grade,
    gradeLabel: grades[grade],
    grounds: groundTexts(verdict.grounds),
    reasons: verdict.reasons.map((reason) => ({ ...reason, children: [] })),
    mayCall: dispatches(project.departmentCode, actor),
  }
}

/** What was found, each thing once: two grounds can rest on one measure. */
export const groundTexts = (grounds: readonly { readonly text: Label }[]): Label[] => [
  ...new Map(grounds.map(({ text }) => [text.zh, text])).values(),
]

export function consultationLineOf(desk: ClinicDesk, { stored, standing, today }: SeenConsultation): ConsultationLine {
  const { called, state, rounds, lamp, reason, waitsFor, followUp, asked } = standing
  const silent = asked.filter(({ opinion }) => !opinion).map(({ department }) => desk.departmentLabel(department))
  return {
    id: stored.id,
    serial: stored.serial,
    project: { id: stored.project.id, name: stored.project.name },
    complaint: called.complaint,
    grade: called.grade,
    gradeLabel: grades[called.grade],
    state,
    stateLabel: consultationStates[state],
    round: rounds.length,
    lamp,
    reason,
    waitsFor: waitsFor === 'specialist' ? listed(silent) : waitsFor && consultationParts[waitsFor],
    mine: consultationWaitsFor(standing, desk.actor, today),
    followUp,
    called: { on: called.on, person: called.by.person },
    demonstration: stored.demonstration,
  }
}

const listed = (labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join('、'),
  en: labels.map(({ en }) => en).join(', '),
})

export async function consultationPageOf(desk: ClinicDesk, seen: SeenConsultation): Promise<ConsultationPage> {
  const { standing, stored, today } = seen
  const { rules, called, rounds } = standing
  const own = standing.asked.find(({ department }) => department === desk.actor.department)
  return {
    ...consultationLineOf(desk, seen),
    asOf: today,
    version: stored.events.length,
    grounds: groundTexts(called.grounds),
    now: seesTriage(desk) ? groundTexts((await judgeProject(desk, stored.project.id)).verdict.grounds) : null,
    rules: shownClinicRules(rules),
    opinionDays: rules.opinion[called.grade],
    followUpDays: rules.followUp,
    rounds: rounds.map((round, at) => roundOf(desk, seen, round, at + 1)).toReversed(),
    timeline: consultationTimeline(desk, seen),
    moves: consultationLifecycle.movesOf(standing, desk.actor).filter((move) => move !== 'opined' || !own?.opinion),
    departments: desk.departments.map((one) => ({ ...one })),
    problems: openProblemsOf(desk, stored.project.id).map(({ id, serial, standing: { filed } }) => ({
      id,
      serial,
      title: filed.title,
    })),
  }
}

/** The problems of a project that are not settled. */
export const openProblemsOf = ({ problems }: ClinicDesk, project: string): SeenProblem[] =>
  problems.filter(({ stored, standing }) => stored.project.id === project && isOpen(standing))

function roundOf(
  desk: ClinicDesk,
  { standing: { rules }, today }: SeenConsultation,
  { from, asked, diagnosis, prescriptions }: Round,
  number: number,
): ConsultationPage['rounds'][number] {
  const problems = new Map(desk.problems.map((problem) => [problem.id, problem]))
  const said = (finding: Finding | null) =>
    finding && {
      on: finding.on,
      person: finding.by.person,
      post: posts[finding.by.post],
      cause: causeLabel(rules, finding.cause),
      text: finding.text,
    }
  return {
    number,
    from,
    asked: asked.map((one) => {
      const { due, lamp, reason } = askedStanding(one, today)
      return { department: desk.departmentLabel(one.department), due, lamp, reason, opinion: said(one.opinion) }
    }),
    diagnosis: said(diagnosis),
    prescriptions: prescriptions.map(({ on, measure, department, due, problem }) => {
      const carried = problems.get(problem)
      return {
        on,
        measure,
        department: desk.departmentLabel(department),
        due,
        problem: carried ? problemLineOf(desk, carried) : null,
      }
    }),
  }
}
