import type { RegisterKind } from '../../../contract/register.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { FactsStrip } from '../../parts/page/Section.tsx'
import { Shown } from '../shown.tsx'
import { words } from '../words.ts'

/** The first fields that are known of a record, and when it was changed. */
export function RecordStrip({ kind, row }: { kind: RegisterKind; row: Row }) {
  const say = useSay()
  const shown = kind.columns
    .concat(kind.fields.filter((field) => field.kind !== 'long-text').map((field) => field.id))
    .filter((id, place, all) => all.indexOf(id) === place && id !== kind.title && (row.values[id] ?? null) !== null)
    .flatMap((id) => kind.fields.find((field) => field.id === id) ?? [])
    .slice(0, 6)
  return (
    <FactsStrip
      rows={[
        ...shown.map((field) => ({ name: say(field.label), value: <Shown field={field} row={row} unit /> })),
        { name: say(words.changedOn), value: `${momentText(row.updatedAt).slice(0, 10)}` },
      ]}
    />
  )
}
