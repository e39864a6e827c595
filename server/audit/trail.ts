import type { AuditEntry, AuditFilter } from '../../contract/audit.ts'

export type FoundEntry = AuditEntry

/** The statement that finds entries of the viewer's zone, the newest first, before a number and at most so many. */
export function trailStatement(filter: AuditFilter, before: number | undefined, most: number) {
  const { act, account, person, subject, from, to } = filter
  return {
    text: `select number, at, account, person, post, act, subject, detail, hash,
         (select name from account where 'account:' || account.id = subject) as about
       from audit_entry
       where ($1::text is null or starts_with(act, $1)) and ($2::text is null or account = $2)
         and ($3::text is null or subject = $3)
         and ($4::date is null or at >= $4::date::timestamp at time zone 'Asia/Shanghai')
         and ($5::date is null or at < ($5::date + 1)::timestamp at time zone 'Asia/Shanghai')
         and ($6::bigint is null or number < $6) and ($7::text is null or position($7 in person) > 0)
       order by number desc limit $8`,
    values: [act, account, subject, from, to, before, person, most],
  }
}
