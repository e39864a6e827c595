import type { z } from 'zod'
import type { AuditEntry, listAudit } from '../../../contract/audit.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { agoLabel, exactMoment, momentText } from '../../app/moments.ts'
import { grouped } from '../../parts/quantity.ts'
import type { Duty } from './DutyTable.tsx'
import { words } from './words.ts'

type Found = z.output<NonNullable<typeof listAudit.answer>>

const day = 24 * 3_600_000

/** The day before in China, from where refusals are told. */
export const yesterdayOf = (now: number): string => momentText(new Date(now - day).toISOString()).slice(0, 10)

/** When the chain was last verified here and what came out; a week is long, a fault is red. */
function verificationState(last: AuditEntry | undefined, now: number): { lamp: Lamp; state: Label } {
  if (!last) return { lamp: 'unknown', state: { zh: '记录里没有核验过', en: 'The trail tells of no verification' } }
  const { entries, faults } = last.detail as { entries: number; faults: number }
  const ago = agoLabel(last.at, now)
  const count = grouped(String(entries))
  if (faults > 0)
    return {
      lamp: 'red',
      state: {
        zh: `${ago.zh}核验${count}条，有${faults}处对不上`,
        en: `${ago.en}: of ${count} entries ${faults} do not hold`,
      },
    }
  return {
    lamp: now - Date.parse(last.at) < 7 * day ? 'green' : 'amber',
    state: { zh: `${ago.zh}核验过${count}条，全部对得上`, en: `${ago.en}: all of ${count} entries hold` },
  }
}

/** Sign-ins refused since yesterday; red where one locked an account. */
function refusalState({ entries, next }: Found): { lamp: Lamp; state: Label } {
  if (entries.length === 0) return { lamp: 'green', state: { zh: '昨天以来没有', en: 'None since yesterday' } }
  const locked = entries.filter(({ detail }) => Number(detail.seconds ?? 0) > 0).length
  const [newest] = entries
  const count = `${entries.length}${next === null ? '' : '+'}`
  const last = exactMoment(newest!.at)
  return {
    lamp: locked > 0 ? 'red' : 'amber',
    state: {
      zh: `昨天以来${count}次，其中锁住账号${locked}次；最近一次${last}`,
      en: `${count} since yesterday, ${locked} of them locked an account; the last at ${last}`,
    },
  }
}

/** What the audit administrator looks after; a part whose answer is not there yet is left out. */
export function auditDuties(
  zone: string,
  now: number,
  { latest, verified, refused }: Record<'latest' | 'verified' | 'refused', Found | undefined>,
): Duty[] {
  const trail = `/${zone}/administration/trail`
  const duties: Duty[] = []
  if (verified)
    duties.push({
      id: 'verification',
      name: words.verification,
      ...verificationState(verified.entries[0], now),
      href: trail,
      act: words.verify,
    })
  const head = latest?.entries[0]
  if (head)
    duties.push({
      id: 'head',
      name: words.head,
      lamp: 'green',
      state: {
        zh: `第${grouped(String(head.number))}条，${exactMoment(head.at)}，指纹${head.hash.slice(0, 16)}…`,
        en: `Entry ${grouped(String(head.number))}, ${exactMoment(head.at)}, fingerprint ${head.hash.slice(0, 16)}…`,
      },
      href: trail,
      act: words.toTrail,
    })
  if (refused)
    duties.push({
      id: 'refusals',
      name: words.refusals,
      ...refusalState(refused),
      href: `${trail}?act=sign-in.refused&from=${yesterdayOf(now)}`,
      act: words.toTrail,
    })
  return duties
}
