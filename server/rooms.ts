import { kindOf } from '../engines/register/kind.ts'
import { asWritten } from '../kernel/label.ts'
import type { Declarations } from '../mechanisms/zone-pack.ts'
import { administrationRoom } from './administration/routes.ts'
import { beforehand } from './application/beforehand.ts'
import type { Room } from './application.ts'
import { assessmentsBeforehand, judgingOnce } from './assessments/beforehand.ts'
import { openAssessmentParts } from './assessments/parts.ts'
import { assessmentRoom } from './assessments/routes.ts'
import { auditRoom } from './audit/routes.ts'
import { collectionRoom } from './collection/routes.ts'
import { attachmentRoom } from './delivery/attachments/routes.ts'
import { startsInCockpit } from './delivery/batches/in-cockpit.ts'
import { batchRoom } from './delivery/batches/routes.ts'
import { clinicRoom } from './delivery/clinic/routes.ts'
import { calendarRoom } from './delivery/files/calendar/routes.ts'
import { publishedOf } from './delivery/handbook/published.ts'
import { handbookRoom } from './delivery/handbook/routes.ts'
import { ledgersBeforehand } from './delivery/ledger/beforehand.ts'
import { slippingIn } from './delivery/ledger/in-cockpit.ts'
import { openParts } from './delivery/ledger/parts.ts'
import { paperRoom } from './delivery/papers/routes.ts'
import { photoRoom } from './delivery/photos/routes.ts'
import { problemsInCockpit } from './delivery/problems/in-cockpit.ts'
import { problemRoom } from './delivery/problems/routes.ts'
import { reviewRoom } from './delivery/reviews/routes.ts'
import { deliveryRoom } from './delivery/routes.ts'
import { evaluationBeforehand } from './evaluation/beforehand.ts'
import { openEvaluationParts } from './evaluation/parts.ts'
import { keepRecorded } from './evaluation/recorded.ts'
import { evaluationRoom } from './evaluation/routes.ts'
import { glossaryRoom } from './glossary/routes.ts'
import { keepGlossary } from './glossary/terms.ts'
import { importRoutes } from './import/routes.ts'
import { booksBeforehand, keepBooks } from './indicators/books.ts'
import { countRegisters } from './indicators/counter.ts'
import { gatherKnowledge } from './indicators/knowledge.ts'
import { indicatorRoom } from './indicators/routes.ts'
import { investmentRoom } from './investment/routes.ts'
import { capitalKindsIn } from './investment/store.ts'
import { ladderBeforehand } from './ladder/beforehand.ts'
import { openLadderParts } from './ladder/parts.ts'
import { keepEverybody } from './ladder/population.ts'
import { ladderRoom } from './ladder/routes.ts'
import { pointsBeforehand } from './points/demonstrate.ts'
import { pointsRoom } from './points/routes.ts'
import { registerRoutes } from './register/routes.ts'
import { reportRoom } from './reports/routes.ts'
import { searchRoom } from './search/routes.ts'
import { signInRoom } from './sign-in/routes.ts'
import { targetRoom } from './targets/routes.ts'

/** Every room of the house, furnished with what is declared. Uploaded files are kept in `folder`. */
export function furnish(declarations: Omit<Declarations, 'seriesValues'>, folder: string): Room[] {
  const knowledge = gatherKnowledge(declarations)
  const glossary = keepGlossary(declarations)
  const counter = countRegisters(declarations.kinds)
  const books = keepBooks(knowledge, counter)
  const delivery = openParts(declarations.delivery, {
    kind: kindOf(declarations.kinds, 'project'),
    departments: (zone) => knowledge.of(zone).departments,
    inferred: (zone, number) => publishedOf(declarations.packs, zone, number).inferred,
  })
  const problems = { mechanism: declarations.delivery.threeLists, packs: declarations.packs }
  const clinic = { mechanism: declarations.delivery.projectClinic, problems, delivery }
  const batches = { mechanism: declarations.delivery.batchStarts, problems, delivery }
  const reviews = { mechanism: declarations.delivery.siteReview, batches }
  const ladder = openLadderParts(declarations.ladder, declarations.kinds)
  const nominations = {
    ladder,
    zone: (zone: string) => {
      const { pack, departments } = knowledge.of(zone)
      return {
        label: pack.zone.label,
        figures: pack.figures,
        departmentLabel: (id: string) => departments.get(id)?.label ?? asWritten(id),
      }
    },
  }
  const everybody = keepEverybody(ladder)
  const assessments = openAssessmentParts(declarations.assessments, declarations.kinds, declarations.packs)
  const judging = judgingOnce()
  const evaluation = openEvaluationParts(declarations.zoneEvaluation, declarations.kinds, books)
  const recording = keepRecorded(evaluation)
  const capital = {
    kinds: capitalKindsIn(declarations.kinds),
    editions: declarations.paidInCapital.editions,
    departments: (zone: string) => knowledge.of(zone).departments,
  }
  const { innovationPoints } = declarations
  const points = {
    mechanism: innovationPoints,
    kinds: {
      year: kindOf(declarations.kinds, 'enterprise_year'),
      enterprise: kindOf(declarations.kinds, 'enterprise'),
    },
    stages: (zone: string) => knowledge.of(zone).pack.points?.stages ?? innovationPoints.usual,
  }
  return [
    signInRoom,
    auditRoom,
    administrationRoom,
    registerRoutes(declarations.kinds),
    importRoutes(declarations.kinds, folder),
    indicatorRoom(
      knowledge,
      books,
      declarations.kinds,
      slippingIn(delivery),
      problemsInCockpit(problems),
      startsInCockpit(batches),
    ),
    targetRoom(knowledge, books),
    reportRoom(knowledge, books),
    collectionRoom({ knowledge, books, register: declarations.kinds, enterpriseRound: declarations.enterpriseRound }),
    deliveryRoom(delivery, knowledge, books),
    photoRoom(delivery),
    attachmentRoom(delivery),
    calendarRoom({ clinic, reviews, nominations }),
    handbookRoom(delivery, kindOf(declarations.kinds, 'parcel'), declarations.packs),
    problemRoom(problems),
    paperRoom(problems),
    clinicRoom(clinic),
    batchRoom(reviews),
    reviewRoom(reviews),
    investmentRoom(capital, { knowledge, books, counter }),
    ladderRoom(nominations, everybody),
    pointsRoom(points),
    assessmentRoom(assessments, judging),
    evaluationRoom(evaluation, recording),
    glossaryRoom(glossary, knowledge, books),
    searchRoom(knowledge, books, declarations.kinds, glossary),
    beforehand([
      booksBeforehand(books),
      ledgersBeforehand(delivery, knowledge),
      ladderBeforehand(ladder, everybody),
      pointsBeforehand(points, declarations),
      assessmentsBeforehand(assessments, judging),
      evaluationBeforehand(evaluation, recording),
    ]),
  ]
}
