import type { z } from 'zod'
import { registerWriters, type rowToChange } from '../../contract/register/register.ts'
import type { ReferenceField } from '../../engines/register/field.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import { actsForDepartment } from '../../kernel/jurisdiction.ts'
import type { Viewer } from '../viewer.ts'
import { isRowId } from './ordered-id.ts'
import { RegisterRefusal } from './refusal.ts'
import type { Run } from './statement.ts'

type Refusals = z.infer<typeof rowToChange>['refusals']

type Driven = { readonly title: string; readonly department: string; readonly code: string | null }

const inChargeOf = (kind: Kind) =>
  kind.fields.find(
    (field): field is ReferenceField & Required<Pick<ReferenceField, 'inCharge'>> =>
      field.kind === 'reference' && field.inCharge !== undefined,
  )

/** A row and the department in charge of it; nothing where none is. */
async function drivenRow(run: Run, kind: Kind, id: string): Promise<Driven | undefined> {
  const field = inChargeOf(kind)
  if (!field || !isRowId(id)) return undefined
  const [found] = await run<Driven>({
    text: `select r.${kind.title} as title, d.name as department, d.code from ${tableOf(kind)} r
      join register.${field.to} d on d.zone_id = r.zone_id and d.id = r.${field.id} where r.id = $1`,
    values: [id],
  })
  return found
}

const elsewhere = ({ title, department }: Driven): RegisterRefusal =>
  new RegisterRefusal(
    {
      zh: `“${title}”由${department}推进，这条记录由${department}修改、归档；请找该部门，或请统计人员更正`,
      en: `“${title}” is driven by ${department}, which alone changes and archives its record; ask it, or a statistician`,
    },
    403,
  )

/** Why somebody who acts for one department does not change a row of which another is in charge. */
async function keptElsewhere(run: Run, kind: Kind, id: string, viewer: Viewer): Promise<RegisterRefusal | undefined> {
  if (!inChargeOf(kind)?.inCharge.keepers.includes(viewer.post)) return undefined
  const driven = await drivenRow(run, kind, id)
  return driven && !actsForDepartment(viewer, driven.code) ? elsewhere(driven) : undefined
}

/** Refuses who acts for one department where another is in charge of the row. */
export async function refuseElsewhere(run: Run, kind: Kind, id: string, viewer: Viewer): Promise<void> {
  const refusal = await keptElsewhere(run, kind, id, viewer)
  if (refusal) throw refusal
}

/** What is refused to the person at hand who may write the register: the sentence of each act, null where it is open. */
export async function refusalsOf(run: Run, kind: Kind, id: string, viewer: Viewer): Promise<Refusals> {
  if (kind.kept || !registerWriters.includes(viewer.post)) return { change: null, archive: null }
  const change = await keptElsewhere(run, kind, id, viewer)
  if (change) return { change: change.sentence, archive: change.sentence }
  if (!kind.lasting) return { change: null, archive: null }
  const [row] = await run<{ held: string[] }>({ text: `select lasting_${kind.id}($1) as held`, values: [id] })
  return { change: null, archive: row && row.held.length > 0 ? keptInView(kind, row.held).sentence : null }
}

/** Why the database gives no row to change that may be read; nothing where there is no such row. */
export async function refusedElsewhere(run: Run, kind: Kind, id: string): Promise<RegisterRefusal | undefined> {
  const driven = await drivenRow(run, kind, id)
  return driven && elsewhere(driven)
}

/** Why a row is not archived: what other rooms hold of it. */
export function keptInView({ label, lasting }: Kind, held: readonly string[]): RegisterRefusal {
  const words = held.flatMap((word) => lasting?.gathered[word] ?? [])
  const listed = (parts: readonly string[], and: string, comma: string): string =>
    [parts.slice(0, -1).join(comma), ...parts.slice(-1)].filter((part) => part !== '').join(and)
  return new RegisterRefusal(
    {
      zh: `这个${label.zh}已有${listed(
        words.map(({ zh }) => zh),
        '和',
        '、',
      )}，不能归档；${lasting?.instead.zh}`,
      en: `The record has ${listed(
        words.map(({ en }) => en),
        ' and ',
        ', ',
      )} and is not archived; ${lasting?.instead.en}`,
    },
    409,
  )
}
