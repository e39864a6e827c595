import { fieldOf, type Kind } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import { RegisterRefusal } from './refusal.ts'
import type { Run } from './statement.ts'

type Written = { readonly values: RowValues; readonly fields: readonly string[]; readonly id: string | null }

/**
 * Refuses a row under the code of another one, as far as its kind holds each code once; the sentence names the other.
 * Whoever writes such a code waits for who writes one at the same moment.
 */
export async function refuseRepeated(run: Run, kind: Kind, { values, fields, id }: Written): Promise<void> {
  if (!kind.once) return
  const { code, of } = kind.once
  const [own, other] = [values[code], values[of] ?? null]
  if (typeof own !== 'string' || own === '' || !fields.some((field) => field === code || field === of)) return
  await run({
    text: `select pg_advisory_xact_lock(hashtext($1), hashtext(current_setting('jixia.zone')))`,
    values: [`${tableOf(kind)}.${code}`],
  })
  const [found] = await run<{ title: string }>({
    text: `select ${kind.title} as title from ${tableOf(kind)}
      where archived_at is null and ${code} = $1 and ${of} is not distinct from $2 and id is distinct from $3::uuid
      order by created_at limit 1`,
    values: [own, other, id],
  })
  if (!found) return
  const [first, second] = [fieldOf(kind, code).label, fieldOf(kind, of).label]
  throw new RegisterRefusal(
    {
      zh: `“${found.title}”的${first.zh}也是${own}，${second.zh}也${other === null ? '没有填' : `是${other}`}；请核对，要改的请直接改那条记录`,
      en: `“${found.title}” has the same “${first.en}” (${own}) and “${second.en}” (${other ?? 'none'}); please check, or change that record`,
    },
    409,
  )
}
