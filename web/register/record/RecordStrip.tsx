import type { RegisterKind } from '../../../contract/register/register.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { FactsStrip } from '../../parts/page/Section.tsx'
import { Shown } from '../shown.tsx'
import { words } from '../words.ts'

/** Numbers of one year that stand in place of those of the record that are of its latest year. */
export type OfYear = { readonly kind: RegisterKind; readonly year: number; readonly row: Row | undefined }

/** The first fields that are known of a record, and when it was changed; with a year, its numbers are of that year. */
export function RecordStrip({ kind, row, ofYear }: { kind: RegisterKind; row: Row; ofYear?: OfYear | undefined }) {
  const say = useSay()
  const shown = kind.columns
    .concat(kind.fields.filter((field) => field.kind !== 'long-text').map((field) => field.id))
    .filter((id, place, all) => all.indexOf(id) === place && id !== kind.title && (row.values[id] ?? null) !== null)
    .flatMap((id) => kind.fields.find((field) => field.id === id) ?? [])
    .slice(0, 6)
  return (
    <FactsStrip
      rows={[
        ...shown.flatMap((field) => {
          const yearly = ofYear?.kind.fields.find(({ id }) => id === field.id)
          if (!ofYear || !yearly) return [{ name: say(field.label), value: <Shown field={field} row={row} unit /> }]
          if ((ofYear.row?.values[yearly.id] ?? null) === null) return []
          const name = say({ zh: `${field.label.zh}（${ofYear.year}年）`, en: `${field.label.en} (${ofYear.year})` })
          return [{ name, value: <Shown field={yearly} row={ofYear.row!} unit /> }]
        }),
        { name: say(words.changedOn), value: `${momentText(row.updatedAt).slice(0, 10)}` },
      ]}
    />
  )
}
