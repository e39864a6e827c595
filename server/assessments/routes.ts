import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/assessments/assessments.ts'
import { certainties } from '../../kernel/certainty.ts'
import { dayAt } from '../../kernel/day.ts'
import type { Room } from '../application.ts'
import { attach } from '../attachment.ts'
import type { Database } from '../database/zone-session.ts'
import { mount } from '../mount.ts'
import { listFile, listFileName } from '../register/list-file.ts'
import { amendedDesk } from './amended.ts'
import { compareEditions } from './compare.ts'
import { mountEditions } from './edition-routes.ts'
import { type Judging, visibleTo } from './everybody.ts'
import { assessedColumns, assessedFile, rowsAsked } from './list.ts'
import { mountNear } from './near-routes.ts'
import { type AssessmentParts, deskOf } from './parts.ts'
import { seeingAssessed } from './seen.ts'
import {
  countsShown,
  headOf,
  nearest,
  ownLine,
  pictureOf,
  registersOf,
  rowsSeen,
  rulesShownOf,
  spreadShown,
  standingShown,
  talliesOf,
  totalShown,
  waitingIn,
} from './shown.ts'
import { mountSubjects } from './subject-routes.ts'

/** 评价与培育: who stands at which grade or stage of every mechanism, and why. */
export const assessmentRoom =
  (parts: AssessmentParts, judgingOf: (database: Database) => Judging): Room =>
  (app: FastifyInstance): void => {
    const judging = judgingOf(app.database)
    const { clock } = app.configuration
    const today = () => dayAt(clock())
    const seeing = seeingAssessed(app, parts, judging)
    mountSubjects(app, parts, judging)
    mountNear(app, parts, judging)
    mountEditions(app, parts)

    mount(app, contract.listAssessments, async ({ query, viewer, inZone }) => {
      const own = viewer.enterprise
      const desks = own === null ? parts.desks : parts.desks.filter(({ open }) => open.given.subject === 'enterprise')
      const looked = await judging.looked(viewer.zone, today(), query.on)
      const visible = new Map<string, ReadonlySet<string>>()
      const assessments = []
      let demonstration = false
      for (const declared of desks) {
        const everybody = await judging.judge(declared, viewer.zone, looked)
        const { desk } = everybody
        const { id: kind } = desk.subjects
        if (!visible.has(kind)) visible.set(kind, await inZone((tx) => visibleTo(tx, desk)))
        const rows = rowsSeen(everybody, visible.get(kind)!)
        const inForce = desk.open.editions.filter(({ id }) => everybody.assessed.editions.includes(id))
        demonstration ||= everybody.demonstration
        assessments.push({
          ...headOf(desk.open.given),
          edition: inForce[0]?.label ?? null,
          unconfirmed: everybody.open,
          total: totalShown(everybody, rows),
          counts: countsShown(desk, everybody, rows),
          own: own === null ? null : ownLine(desk, everybody, own),
        })
      }
      return { asOf: looked.on, lastYear: looked.lastYear, demonstration, assessments }
    })

    mount(app, contract.openAssessment, async (asking) => {
      const { viewer } = asking
      const { looked, desk, everybody, rows } = await seeing(asking)
      const { given, editions } = desk.open
      const { assessed } = everybody
      const pack = parts.packs.find(({ zone }) => zone.id === viewer.zone)
      const division = desk.divisionOf(viewer.zone)
      return {
        asOf: assessed.on,
        lastYear: everybody.lastYear,
        demonstration: everybody.demonstration,
        assessment: headOf(given),
        edition: given.way.way === 'score' ? (assessed.editions[0] ?? null) : null,
        editions: editions.map((rules) =>
          rulesShownOf(rules, { inForce: assessed.editions.includes(rules.id), division }, looked.confirmations),
        ),
        total: totalShown(everybody, rows),
        counts: countsShown(desk, everybody, rows),
        scored: given.way.way === 'score',
        tallies: talliesOf(desk, everybody, pack),
        counted: registersOf(desk),
        picture: pictureOf(desk, everybody, rows),
        spread: spreadShown(everybody),
        gaps: assessed.gaps
          .filter(({ missing }) => missing > 0)
          .toSorted((one, other) => other.missing - one.missing)
          .map(({ fact, missing }) => ({ fact: fact.label, missing })),
        near: nearest(desk, everybody, rows),
        measures: (given.measures ?? []).map(({ label, certainty, byClass }) => ({
          label,
          certainty: certainties[certainty],
          byClass: { ...byClass },
        })),
        waiting: waitingIn(everybody),
      }
    })

    mount(app, contract.listAssessed, async (asking) => {
      const { query } = asking
      const { desk, everybody, rows } = await seeing(asking)
      const found = rowsAsked(desk, everybody, rows, query)
      const page = found.slice(query.offset, query.offset + query.limit)
      return { total: found.length, rows: page.map((row) => standingShown(desk, everybody, row)) }
    })

    mount(
      app,
      contract.exportAssessed,
      async ({ reply, ...asking }) => {
        const { language, ...query } = asking.query
        const { desk, everybody, rows } = await seeing(asking)
        const lines = rowsAsked(desk, everybody, rows, query).map((row) => standingShown(desk, everybody, row))
        attach(reply, listFileName(assessedFile(desk), everybody.assessed.on, language), 'xlsx')
        return listFile(assessedFile(desk), assessedColumns(desk, everybody), lines, language)
      },
      { cost: 'file' },
    )

    mount(app, contract.compareAssessment, async ({ params, query, viewer }) => {
      const looked = await judging.looked(viewer.zone, today(), query.on)
      const declared = deskOf(parts, params.assessment)
      return compareEditions(
        amendedDesk(declared, looked.confirmations),
        (edition) => judging.judge(declared, viewer.zone, looked, { edition }),
        query,
        looked.confirmations,
      )
    })
  }
