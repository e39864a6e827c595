import './SheetTable.css'
import { Fragment, useState } from 'react'
import type { ImportAnswer, ImportDecision, ImportJob } from '../../../contract/import.ts'
import type { RegisterKind } from '../../../contract/register/register.ts'
import { columnLetters } from '../../../engines/register/reading/cell.ts'
import { rowRoles } from '../../../engines/register/reading/role.ts'
import { useSay } from '../../app/language.ts'
import { Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { fieldIn } from '../../register/registers.ts'
import { useSheetRows } from '../job.ts'
import { words } from '../words.ts'
import { type SheetRow, spansOf } from './sheet-layout.ts'

const pageOfRows = 100

/** The sheet as it is: mapping on top, each row's role at the right, doubtful cells marked. */
export function SheetTable({
  job,
  answer,
  kind,
  decision,
  change,
  from,
  goTo,
}: {
  job: ImportJob
  answer: ImportAnswer
  kind: RegisterKind
  decision: ImportDecision
  change: (change: Partial<ImportDecision>) => void
  /** The first row shown. */
  from: number
  goTo: (row: number) => void
}) {
  const say = useSay()
  const [mapping, setMapping] = useState(false)
  const { data } = useSheetRows(job, from, pageOfRows)
  const rows = data?.rows ?? []
  const widest = Math.max(answer.columns.length, ...rows.map((row) => row.cells.length))
  const columns = Array.from({ length: widest }, (_, place) => answer.columns[place] ?? beyond(place))
  const numeric = new Set(
    columns
      .filter(({ field }) => kind.ratios.some(({ id }) => id === field) || fieldIn(kind, field ?? '')?.numeric)
      .map(({ letters }) => letters),
  )
  return (
    <RuleSection
      title={say(words.sheet)}
      note={[job.fileName, ...(answer.format === 'csv' ? [] : [answer.sheet]), say(words.sheetNote)].join(' · ')}
      side={
        <button type="button" className="plain-link" aria-pressed={mapping} onClick={() => setMapping(!mapping)}>
          {say(mapping ? words.mappingDone : words.changeMapping)}
        </button>
      }
    >
      {data === undefined ? (
        <Loading bars={['92%', '88%', '90%']} />
      ) : (
        <section className="sheet-frame" tabIndex={0} aria-label={say(words.sheet)}>
          <table className="sheet">
            <caption className="spoken-only">
              {say(words.sheet)} {job.fileName}
            </caption>
            <thead>
              <tr>
                <td className="sheet-number" />
                {columns.map((column) => (
                  <th key={column.letters} scope="col" className="sheet-letters">
                    {column.letters}
                  </th>
                ))}
                <td className="sheet-role" />
              </tr>
              <tr className="sheet-mapping">
                <th scope="row" className="sheet-number">
                  {say(words.storedAs)}
                </th>
                {columns.map((column) => (
                  <td key={column.letters} className={column.stored ? 'stored' : undefined}>
                    {mapping ? (
                      <MappingChoice
                        kind={kind}
                        column={column}
                        choose={(field) => change({ columns: { ...decision.columns, [column.letters]: field } })}
                      />
                    ) : column.label ? (
                      say(column.label)
                    ) : (
                      say(words.notStored)
                    )}
                  </td>
                ))}
                <td className="sheet-role" />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <SheetLine
                  key={row.number}
                  row={row}
                  rows={rows}
                  letters={columns.map((column) => column.letters)}
                  numeric={numeric}
                  corrections={decision.corrections}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className="sheet-legend">
        <span>
          <i className="sign must" /> {say(words.must)}
        </span>
        <span>
          <i className="sign look" /> {say(words.look)}
        </span>
        <span>
          <i className="sign tidied" /> {say(words.tidied)}
        </span>
        {answer.counts.read > pageOfRows ? (
          <nav aria-label={say(words.pages)}>
            <button
              type="button"
              className="plain-link"
              disabled={from <= 1}
              onClick={() => goTo(Math.max(1, from - pageOfRows))}
            >
              {say(words.earlier)}
            </button>
            <button
              type="button"
              className="plain-link"
              disabled={rows.length < pageOfRows}
              onClick={() => goTo(from + pageOfRows)}
            >
              {say(words.later)}
            </button>
          </nav>
        ) : null}
      </div>
    </RuleSection>
  )
}

type Column = ImportAnswer['columns'][number]

/** A column to which the header does not reach. */
const beyond = (place: number): Column => ({
  letters: columnLetters(place),
  header: '',
  field: null,
  label: null,
  stored: false,
  why: 'unknown',
})

function MappingChoice({
  kind,
  column,
  choose,
}: {
  kind: RegisterKind
  column: Column
  choose: (field: string | null) => void
}) {
  const say = useSay()
  return (
    <select
      aria-label={`${column.letters} ${column.header} ${say(words.storedAs)}`}
      value={column.field ?? ''}
      onChange={(event) => choose(event.target.value || null)}
    >
      <option value="">{say(words.notStored)}</option>
      {[...kind.fields, ...kind.ratios].map((field) => (
        <option key={field.id} value={field.id}>
          {say(field.label)}
        </option>
      ))}
    </select>
  )
}

function SheetLine({
  row,
  rows,
  letters,
  numeric,
  corrections,
}: {
  row: SheetRow
  rows: readonly SheetRow[]
  letters: readonly string[]
  /** The columns that hold numbers. */
  numeric: ReadonlySet<string>
  corrections: Readonly<Record<string, string>>
}) {
  const say = useSay()
  const found = new Map(row.findings.map((finding) => [finding.address, finding]))
  return (
    <tr className={`is-${row.role}`} id={`row-${row.number}`}>
      <th scope="row" className="sheet-number">
        {row.number}
      </th>
      {spansOf(row, rows, letters.length).map(({ column, span }) => {
        const address = `${letters[column]}${row.number}`
        const finding = found.get(address)
        const corrected = corrections[address]
        const text = corrected ?? row.cells[column] ?? ''
        const told = finding ? `${say(finding.reading)}；${say(finding.action)}` : undefined
        return (
          <Fragment key={address}>
            <td
              id={`cell-${address}`}
              tabIndex={finding ? -1 : undefined}
              colSpan={span}
              title={told}
              className={[
                finding ? finding.severity : '',
                corrected === undefined ? '' : 'corrected',
                row.role !== 'header' && span === 1 && numeric.has(letters[column] ?? '') ? 'digits' : '',
              ].join(' ')}
            >
              {text}
              {finding && finding.severity !== 'tidied' ? <span className="spoken-only">（{told}）</span> : null}
            </td>
          </Fragment>
        )
      })}
      <td className="sheet-role">{say(rowRoles[row.role])}</td>
    </tr>
  )
}
