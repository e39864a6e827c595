import { useState } from 'react'
import { getImportErrors, type ImportAnswer, type ImportDecision, type ImportJob } from '../../../contract/import.ts'
import type { RegisterKind } from '../../../contract/register/register.ts'
import type { Label } from '../../../kernel/label.ts'
import { unitLabel } from '../../../kernel/unit.ts'
import { addressOf } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { punctuation } from '../../app/punctuation.ts'
import { Empty } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { moreLabel, toLookLabel, words } from '../words.ts'
import { MissingColumns, missingColumns, repeatsMissing } from './MissingColumns.tsx'
import { type Line, Repair } from './Repair.tsx'
import { Together } from './Together.tsx'

/** The cells that need an eye: what stood there, what was read, and the repair in place. */
export function FindingsTable({
  job,
  answer,
  kind,
  decision,
  accepted,
  change,
  accept,
  show,
}: {
  job: ImportJob
  answer: ImportAnswer
  kind: RegisterKind
  decision: ImportDecision
  accepted: readonly string[]
  change: (change: Partial<ImportDecision>) => void
  accept: (address: string) => void
  /** Leads to the cell in the sheet. */
  show: (row: number, address: string) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const missing = missingColumns(kind, answer)
  const asked = answer.findings.filter((finding) => finding.severity !== 'tidied' && !repeatsMissing(finding))
  const corrections = decision.corrections ?? {}
  const lines: Line[] = [
    ...asked.map((finding) => ({ address: finding.address, finding, corrected: corrections[finding.address] ?? null })),
    ...Object.entries(corrections)
      .filter(([address]) => !asked.some((finding) => finding.address === address))
      .map(([address, corrected]) => ({ address, finding: null, corrected })),
  ]
  const { must = 0, look = 0 } = answer.counts.severities
  const count = must + look - missing.length * (answer.counts.roles.data ?? 0)
  const rest = count - asked.length
  const [shown, setShown] = useState(50)
  const labelOf = (address: string): string => {
    const column = answer.columns.find(({ letters }) => letters === address.replace(/\d+$/, ''))
    return column?.label ? say(column.label) : (column?.header ?? '')
  }
  const hintOf = (id: string | null | undefined): Label => {
    const type = kind.fields.find((field) => field.id === id)?.kind
    if (type === 'day') return words.fillDay
    return type === 'quantity' || type === 'whole' ? words.fillNumber : words.fill
  }
  const undo = (address: string): void => {
    const { [address]: _taken, ...others } = corrections
    change({ corrections: others })
  }
  return (
    <RuleSection
      title={say(toLookLabel(count + missing.length))}
      note={lines.length > 0 ? say(words.toLook) : undefined}
      side={
        asked.length > 0 ? (
          <a href={addressOf(getImportErrors.path, { params: { id: job.id }, query: { language } })} download>
            {say(words.errors)}
          </a>
        ) : undefined
      }
    >
      <MissingColumns missing={missing} answer={answer} decision={decision} change={change} />
      <Together answer={answer} decision={decision} change={change} />
      {lines.length === 0 && missing.length > 0 ? null : lines.length === 0 ? (
        <Empty title={say(words.nothingToLook)}>{say(words.nothingToLookNote)}</Empty>
      ) : (
        <div className="findings">
          <JxTable<Line>
            caption={say(toLookLabel(count))}
            rows={lines.slice(0, shown)}
            keyOf={(line) => `${line.address} ${line.finding?.code ?? ''}`}
            lampOf={(line) =>
              line.finding === null || accepted.includes(line.address)
                ? 'green'
                : line.finding.severity === 'must'
                  ? 'red'
                  : 'amber'
            }
            columns={[
              {
                id: 'cell',
                head: say(words.cell),
                cell: (line) => (
                  <button
                    type="button"
                    className="cell-link"
                    onClick={() => show(Number(/\d+$/.exec(line.address)?.[0] ?? 1), line.address)}
                  >
                    {line.address}
                  </button>
                ),
              },
              {
                id: 'column',
                head: say(words.column),
                cell: (line) => (line.finding ? say(line.finding.label) : labelOf(line.address)),
              },
              {
                id: 'original',
                head: say(words.original),
                cell: (line) =>
                  line.finding?.original ? <span className="as-written">{line.finding.original}</span> : '',
              },
              {
                id: 'reading',
                head: say(words.reading),
                cell: (line) =>
                  line.finding ? say(line.finding.reading) : `${say(words.corrected)} ${line.corrected ?? ''}`,
              },
              {
                id: 'action',
                head: say(words.action),
                phone: 'line',
                cell: (line) => (
                  <Repair
                    key={`${line.address} ${line.corrected ?? ''}`}
                    line={line}
                    unit={
                      answer.unit && kind.fields.find((field) => field.id === line.finding?.field)?.unit
                        ? say(unitLabel(answer.unit))
                        : ''
                    }
                    hint={say(hintOf(line.finding?.field))}
                    seen={accepted.includes(line.address)}
                    correct={(text) => change({ corrections: { ...corrections, [line.address]: text } })}
                    skip={(row) => change({ skip: [...(decision.skip ?? []), row] })}
                    accept={() => accept(line.address)}
                    undo={() => undo(line.address)}
                  />
                ),
              },
              {
                id: 'state',
                head: '',
                numeric: true,
                phone: 'right',
                cell: (line) =>
                  line.finding === null || accepted.includes(line.address) ? (
                    ''
                  ) : line.finding.severity === 'must' ? (
                    <span className="state-must">{say(words.must)}</span>
                  ) : (
                    <span className="state-may">{say(words.may)}</span>
                  ),
              },
            ]}
          />
        </div>
      )}
      {lines.length > shown ? (
        <button type="button" className="button small more-findings" onClick={() => setShown(shown + 50)}>
          {say(words.showMore)}
        </button>
      ) : null}
      {rest > 0 ? <p className="rule-note">{say(moreLabel(rest))}</p> : null}
      {(decision.skip ?? []).length > 0 ? (
        <p className="skipped-rows">
          {say(words.rowsSkipped)}
          {say(punctuation.colon)}
          {(decision.skip ?? []).map((row) => (
            <span key={row}>
              {row}{' '}
              <button
                type="button"
                className="plain-link"
                onClick={() => change({ skip: (decision.skip ?? []).filter((other) => other !== row) })}
              >
                {say(words.undo)}
              </button>
            </span>
          ))}
        </p>
      ) : null}
    </RuleSection>
  )
}
