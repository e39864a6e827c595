import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/assessments/editions.ts'
import { dayAt } from '../../kernel/day.ts'
import { mount } from '../mount.ts'
import { assessmentEditionOf, confirmInEdition, withdrawInEdition } from './editions.ts'
import { type AssessmentParts, deskOf } from './parts.ts'

/** One edition of the rules: what of it is recalled, confirmed and withdrawn. */
export function mountEditions(app: FastifyInstance, parts: AssessmentParts): void {
  const today = () => dayAt(app.configuration.clock())

  mount(app, contract.openAssessmentEdition, ({ params, viewer, inZone }) =>
    inZone((tx) =>
      assessmentEditionOf(deskOf(parts, params.assessment), [tx, viewer, today()] as const, params.edition),
    ),
  )

  mount(app, contract.confirmAssessmentItems, ({ params, body, viewer, inZone }) =>
    inZone(async (tx) => {
      const [desk, at] = [deskOf(parts, params.assessment), [tx, viewer, today()] as const]
      await confirmInEdition(desk, at, params.edition, body)
      return assessmentEditionOf(desk, at, params.edition)
    }),
  )

  mount(app, contract.withdrawAssessmentItem, ({ params, body, viewer, inZone }) =>
    inZone(async (tx) => {
      const [desk, at] = [deskOf(parts, params.assessment), [tx, viewer, today()] as const]
      await withdrawInEdition(desk, at, params.edition, body)
      return assessmentEditionOf(desk, at, params.edition)
    }),
  )
}
