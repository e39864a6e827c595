import type { OpenedCard, RestatementShown } from '../../contract/reports.ts'
import { figurePlace } from '../../engines/reports/filled-card.ts'
import { sayNumber } from '../../engines/reports/said.ts'
import { dayAt, dayLabel } from '../../kernel/day.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { punctuation } from '../app/punctuation.ts'
import { RuleSection } from '../parts/page/Section.tsx'
import { JxTable, type TableColumn } from '../parts/table/JxTable.tsx'
import { figureAddress } from './said.tsx'
import { words } from './words.ts'

/** The numbers corrected after the card was signed: the old value struck through, the new one, and why. */
export function Restatements({ opened }: { opened: OpenedCard }) {
  const say = useSay()
  const language = useLanguage()
  if (opened.restatements.length === 0) return null
  const text = (figure: RestatementShown['was']): string => {
    const { before, digits, unit } = sayNumber(figure, language)
    return `${before}${digits}${unit}`
  }
  const columns: TableColumn<RestatementShown>[] = [
    {
      id: 'figure',
      head: say(words.figure),
      cell: ({ now }) => <a href={figureAddress(opened.card.zone.id, now)}>{say(now.label)}</a>,
    },
    { id: 'was', head: say(words.was), numeric: true, cell: ({ was }) => <s>{text(was)}</s> },
    { id: 'now', head: say(words.now), numeric: true, phone: 'right', cell: ({ now }) => <b>{text(now)}</b> },
    {
      id: 'reason',
      head: say(words.reason),
      phone: 'line',
      cell: ({ reason, by, at }) =>
        reason
          ? `${reason}${say(punctuation.open)}${by}${say(punctuation.comma)}${dayLabel(dayAt(Date.parse(at!)))[language]}${say(punctuation.close)}`
          : say(words.noReason),
    },
  ]
  return (
    <RuleSection title={say(words.restatements)} note={say(words.restatementsNote)}>
      <JxTable
        caption={say(words.restatements)}
        columns={columns}
        rows={opened.restatements}
        keyOf={({ was }) => figurePlace(was)}
      />
    </RuleSection>
  )
}
