import type { CockpitAnswer } from '../../../contract/cockpit.ts'
import { deliveryReaders } from '../../../contract/delivery/ledger.ts'
import { byLateness, willMiss } from '../../../contract/delivery/order.ts'
import { type Day, yearOf } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { isWithinReach } from '../../../kernel/reached-day.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'
import { readDays } from '../days.ts'
import { arrearsOf } from './arrears.ts'
import { viewLedger } from './ledger-view.ts'
import type { DeliveryParts } from './parts.ts'

type Slipping = CockpitAnswer['slipping']

/** The projects of a day's ledger that will slip, as the cockpit shows them; null where none is followed or seen. */
export type SlippingOn = (tx: ZoneTransaction, viewer: Viewer, at: { on: Day; today: Day }) => Promise<Slipping>

const mostRows = 6

const nobody: Label = { zh: '—', en: '—' }

export const slippingIn =
  (parts: DeliveryParts): SlippingOn =>
  async (tx, viewer, { on, today }) => {
    if (!deliveryReaders.includes(viewer.post) || !isWithinReach(on)) return null
    const year = String(yearOf(on))
    const { zone } = viewer
    const view = await viewLedger(parts, tx, { zone, year, on, today: on })
    if (!view.standings.some(({ digest }) => digest.edition > 0)) return null
    const late = view.standings
      .filter(({ line }) => willMiss(line))
      .sort((one, other) => byLateness(one.line, other.line))
    const listed = (narrower: Readonly<Record<string, string>>) =>
      `/${zone}/projects/all?${new URLSearchParams({ year, on, ...narrower })}`
    const { latest } = await readDays(tx, { today })
    return {
      asOf: on,
      newest: latest > on ? { day: latest, href: `/${zone}/projects` } : null,
      total: late.length,
      href: listed({ late: 'yes' }),
      unreported: {
        count: view.standings.filter(({ digest: { lamp } }) => lamp === 'unknown').length,
        href: listed({ lamp: 'unknown' }),
      },
      arrears: {
        ...arrearsOf(view.standings.map(({ digest }) => digest)),
        href: listed({ order: 'debt' }),
      },
      demonstration: view.ledger.projects.some(({ demonstration }) => demonstration),
      rows: late.slice(0, mostRows).map(({ line }) => ({
        id: line.id,
        name: line.name,
        href: `/${zone}/projects/${line.id}`,
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
