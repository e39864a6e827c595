import { createHash, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import {
  type CertificateText,
  type CertificateVerification,
  type certificate,
  certificateText,
} from '../../../contract/points/certificates.ts'
import { canonicalText } from '../../../engines/reports/canonical.ts'
import { dayAt } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent, conflicting } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import type { PointsDesk } from '../desk.ts'
import { signature, signedJson } from '../editions/store.ts'
import { readScoreRow, type Standing, scoredOne } from '../enterprise/score.ts'
import { unreportedOf } from '../enterprise/unreported.ts'
import type { StoredRun } from '../runs/store.ts'
import { groupsOf } from '../runs/summary.ts'

type Certificate = z.infer<typeof certificate>

export type StoredCertificate = Certificate & {
  readonly zone: string
  readonly run: string
  readonly enterprise: string
  readonly says: string
}

const correctionsOf =
  'select count(*) from points_correction x where x.run = c.run and x.enterprise = c.enterprise and x.zone_id = c.zone_id'
const certificateColumns = `select c.zone_id as zone, c.code, c.run, c.enterprise, c.hash, c.says, ${signedJson('c')} as made,
  c.corrections = (${correctionsOf}) as stands from points_certificate c`

export const hashOf = (says: string): string => createHash('sha256').update(says).digest('hex')

const shown = ({ code, hash, made, stands }: StoredCertificate): Certificate => ({ code, hash, made, stands })

/** The certificates of an enterprise in a run, the newest first. */
export async function certificatesOf(
  tx: ZoneTransaction,
  of: { run: string; enterprise: string },
): Promise<Certificate[]> {
  const rows = await runIn(tx)<StoredCertificate>({
    text: `${certificateColumns} where c.run = $1 and c.enterprise = $2 order by c.at desc`,
    values: [of.run, of.enterprise],
  })
  return rows.map(shown)
}

/** A code as certificates print it, however it was typed: small letters, without dashes. */
const printedCode = (typed: string): string =>
  typed
    .replaceAll('-', '')
    .toUpperCase()
    .match(/.{1,4}/g)
    ?.join('-') ?? ''

/** The certificate under a code, among those that the transaction may see; refused where there is none. */
export async function readCertificate(tx: ZoneTransaction, code: string): Promise<StoredCertificate> {
  const [row] = await runIn(tx)<StoredCertificate>({
    text: `${certificateColumns} where c.code = $1`,
    values: [printedCode(code)],
  })
  if (row) return row
  throw absent(
    `没有核验码为“${code}”的积分证书，请对照证书再输一次`,
    `No certificate bears the code “${code}”; compare it with the paper`,
  )
}

/** A code that cannot be guessed from another: `7F3A-19C2-04BD`. */
function newCode(): string {
  const [one, two, three] = randomBytes(6).toString('hex').toUpperCase().match(/.{4}/g)!
  return `${one}-${two}-${three}`
}

/** Makes a certificate of what stands out, or answers the one that is there. */
export async function makeOut(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  asked: { readonly run: StoredRun; readonly enterprise: string; readonly zone: Label },
): Promise<Certificate> {
  const { run, enterprise, zone } = asked
  const subject = await readScoreRow(tx, run.id, enterprise)
  if (!run.published)
    throw conflicting('结果还没有公布，不能出具证书', 'The results are not published; there is nothing to certify yet')
  if (subject.score === null)
    throw conflicting('这家企业没有得分，不能出具证书', 'The enterprise has no score, so there is nothing to certify')
  const there = (await certificatesOf(tx, { run: run.id, enterprise })).find(({ stands }) => stands)
  if (there) return there
  const kept = await desk.kept.of(viewer.zone, run.id)
  const { scores, facts } = kept
  const { score, rank, of, class: grade, stage, name, creditCode } = subject
  const says: CertificateText = {
    score,
    rank,
    of,
    class: grade,
    stage,
    zone,
    name,
    creditCode,
    year: run.year,
    edition: run.editionName,
    groups: groupsOf(scores).map(({ given, label }, index) => ({
      label,
      points: subject.groups[index] ?? null,
      full: stage === null ? 0 : desk.mechanism.full(given, stage),
    })),
    unreported: unreportedOf(desk, await scoredOne(tx, kept, run.id, enterprise)),
    published: run.published.as,
    demonstration: facts.demonstration,
  }
  const text = canonicalText(says)
  await runIn(tx)({
    text: `insert into points_certificate (code, run, enterprise, corrections, hash, says, by, person, post)
      select $1, $2, $3, (select count(*) from points_correction where run = $2 and enterprise = $3), $4, $5, $6, $7, $8`,
    values: [newCode(), run.id, enterprise, hashOf(text), text, ...signature(viewer)],
  })
  return (await certificatesOf(tx, { run: run.id, enterprise })).find(({ stands }) => stands)!
}

/** What anybody may know of a certificate, read across zones by its code. */
export async function verificationOf(tx: ZoneTransaction, code: string): Promise<CertificateVerification> {
  const found = await readCertificate(tx, code)
  const intact = hashOf(found.says) === found.hash
  const says = certificateText.parse(JSON.parse(found.says))
  const replaced = found.stands ? null : await lastCorrection(tx, found, says)
  return {
    code: found.code,
    hash: found.hash,
    intact,
    stands: found.stands && intact,
    sentence: sentenceOf(intact, found.stands, says),
    madeOn: dayAt(Date.parse(found.made.at)),
    says,
    replaced,
  }
}

async function lastCorrection(
  tx: ZoneTransaction,
  { zone, run, enterprise }: StoredCertificate,
  { of }: CertificateText,
) {
  const [row] = await runIn(tx)<Omit<Standing, 'of'>>({
    text: `select score, rank, class, stage from points_correction
      where zone_id = $1 and run = $2 and enterprise = $3 order by number desc limit 1`,
    values: [zone, run, enterprise],
  })
  return row ? { ...row, of } : null
}

function sentenceOf(intact: boolean, stands: boolean, { published, demonstration }: CertificateText): Label {
  if (!intact) return { zh: '存下的证书与它的摘要不符。', en: 'The kept certificate does not fit its hash.' }
  if (!stands)
    return {
      zh: '证书是真的，但积分后来经异议更正，这一份已不作数。',
      en: 'The certificate is genuine, but the points were corrected since; it no longer stands.',
    }
  const made = demonstration || published === 'demonstration'
  return {
    zh: `证书是真的，内容与出具时一致${made ? '；这是演示，不作任何依据' : ''}。`,
    en: `The certificate is genuine and says what it said when it was made out${made ? '; it is a demonstration and proves nothing' : ''}.`,
  }
}
