import { useParams } from '@tanstack/react-router'
import { useLanguage, useSay } from '../app/language.ts'
import { RuleSection } from '../parts/page/Section.tsx'
import { grouped } from '../parts/quantity.ts'
import { JxTable } from '../parts/table/JxTable.tsx'
import { registerPath } from '../register/registers.ts'
import { rowColumn } from '../register/row-column.tsx'
import type { Linked } from './linked.ts'
import { words } from './words.ts'

/** The records of one register that belong to the enterprise. */
export function LinkedSection({
  of: { kind, by, fields, rows, total },
  enterprise,
}: {
  of: Linked
  enterprise: string
}) {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const filter = JSON.stringify([{ field: by.id, is: 'equals', value: enterprise }])
  return (
    <RuleSection
      title={say(kind.label)}
      note={grouped(String(total))}
      side={
        <a href={`${registerPath(zone, kind.id)}?${new URLSearchParams({ f: filter })}`}>{say(words.everyRow)} →</a>
      }
    >
      <JxTable
        caption={say(kind.label)}
        columns={fields.map((field) => rowColumn(kind, field, language))}
        rows={rows}
        keyOf={({ id }) => id}
      />
    </RuleSection>
  )
}
