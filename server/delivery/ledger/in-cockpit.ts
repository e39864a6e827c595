import type { CockpitAnswer } from '../../../contract/cockpit.ts'
import { deliveryReaders } from '../../../contract/delivery.ts'
import { byLateness, willMiss } from '../../../contract/delivery-order.ts'
import { type Day, yearOf } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { isWithinReach } from '../../../kernel/reached-day.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'
import { viewLedger } from './ledger-view.ts'
import type { DeliveryParts } from './parts.ts'

type Slipping = CockpitAnswer['slipping']

/** The projects of a day's ledger that will slip, as the cockpit shows them; null where none is followed or seen. */
export type SlippingOn = (tx: ZoneTransaction, viewer: Viewer, on: Day) => Promise<Slipping>

const mostRows = 6

const nobody: Label = { zh: '—', en: '—' }

export const slippingIn =
  (parts: DeliveryParts): SlippingOn =>
  async (tx, viewer, on) => {
    if (!deliveryReaders.includes(viewer.post) || !isWithinReach(on)) return null
    const year = String(yearOf(on))
    const view = await viewLedger(parts, tx, { zone: viewer.zone, year, on, today: on })
    if (!view.standings.some(({ digest }) => digest.edition > 0)) return null
    const late = view.standings
      .filter(({ line }) => willMiss(line))
      .sort((one, other) => byLateness(one.line, other.line))
    return {
      total: late.length,
      href: `/${viewer.zone}/projects/all?${new URLSearchParams({ year, on, late: 'yes' })}`,
      demonstration: view.ledger.projects.some(({ demonstration }) => demonstration),
      rows: late.slice(0, mostRows).map(({ line }) => ({
        id: line.id,
        name: line.name,
        href: `/${viewer.zone}/projects/${line.id}`,
        obstacle: line.obstacle ?? line.reason,
        lamp: line.lamp,
        days: line.late!,
        promised: line.due!,
        forecast: line.expected!,
        person: line.leader ?? '—',
        department: line.department ?? nobody,
      })),
    }
  }
