import { useState } from 'react'
import { getImportErrors, type ImportAnswer, type ImportDecision, type ImportJob } from '../../contract/imports.ts'
import type { RegisterKind } from '../../contract/registers.ts'
import { addressOf } from '../api.ts'
import { useSay } from '../app/language.ts'
import { Empty } from '../parts/BlankState.tsx'
import { JxTable } from '../parts/JxTable.tsx'
import { Lamp } from '../parts/Lamp.tsx'
import { RuleSection } from '../parts/Section.tsx'
import { moreLabel, skipRowLabel, toLookLabel, words } from './words.ts'

type Finding = ImportAnswer['findings'][number]
type Line = { readonly address: string; readonly finding: Finding | null; readonly corrected: string | null }

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
  const asked = answer.findings.filter((finding) => finding.severity !== 'tidied')
  const corrections = decision.corrections ?? {}
  const lines: Line[] = [
    ...asked.map((finding) => ({ address: finding.address, finding, corrected: corrections[finding.address] ?? null })),
    ...Object.entries(corrections)
      .filter(([address]) => !asked.some((finding) => finding.address === address))
      .map(([address, corrected]) => ({ address, finding: null, corrected })),
  ]
  const { must = 0, look = 0 } = answer.counts.severities
  const rest = must + look - asked.length
  const labelOf = (address: string): string => {
    const column = answer.columns.find(({ letters }) => letters === address.replace(/\d+$/, ''))
    return column?.label ? say(column.label) : (column?.header ?? '')
  }
  const undo = (address: string): void => {
    const { [address]: _taken, ...others } = corrections
    change({ corrections: others })
  }
  return (
    <RuleSection
      title={say(toLookLabel(must + look))}
      note={lines.length > 0 ? say(words.toLook) : undefined}
      side={
        asked.length > 0 ? (
          <a href={addressOf(getImportErrors.path, { params: { id: job.id } })} download>
            {say(words.errors)}
          </a>
        ) : undefined
      }
    >
      {lines.length === 0 ? (
        <Empty title={say(words.nothingToLook)}>{say(words.nothingToLookNote)}</Empty>
      ) : (
        <div className="findings">
          <JxTable<Line>
            caption={say(toLookLabel(must + look))}
            rows={lines}
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
                      kind.fields.find((field) => field.id === line.finding?.field)?.unit ? (answer.unit ?? '') : ''
                    }
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
      {rest > 0 ? <p className="rule-note">{say(moreLabel(rest))}</p> : null}
      {(decision.skip ?? []).length > 0 ? (
        <p className="skipped-rows">
          {say(words.rowsSkipped)}：
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

/** What can be done about a cell: change it, leave out its row, keep it as read. */
function Repair({
  line,
  unit,
  seen,
  correct,
  skip,
  accept,
  undo,
}: {
  line: Line
  unit: string
  seen: boolean
  correct: (text: string) => void
  skip: (row: number) => void
  accept: () => void
  undo: () => void
}) {
  const say = useSay()
  const { finding } = line
  const [open, setOpen] = useState(finding?.severity === 'must')
  const [text, setText] = useState(line.corrected ?? '')
  const put = (): void => {
    if (text.trim() !== '' && text !== line.corrected) correct(text.trim())
  }
  if (finding === null) {
    return (
      <button type="button" className="plain-link" onClick={undo}>
        {say(words.undo)}
      </button>
    )
  }
  const ofCell = /^[A-Z]+\d+$/.test(line.address)
  return (
    <span className="repair">
      {open && ofCell ? (
        <form
          className="repair-form"
          onSubmit={(event) => {
            event.preventDefault()
            put()
          }}
        >
          <label>
            {say(words.changeTo)}{' '}
            <span className="repair-box">
              <input
                value={text}
                placeholder={say(words.fill)}
                aria-label={`${line.address} ${say(words.changeTo)}`}
                autoComplete="off"
                onChange={(event) => setText(event.target.value)}
              />
              {unit ? <span>{unit}</span> : null}
            </span>
          </label>
          <button type="submit" className="button small">
            {say(words.put)}
          </button>
        </form>
      ) : null}
      {finding.severity === 'must' ? (
        <button type="button" className="plain-link" onClick={() => skip(finding.row)}>
          {say(skipRowLabel(finding.row))}
        </button>
      ) : seen ? (
        <span className="state-may">
          <Lamp state="green" size={11} silent /> {say(words.accepted)}
        </span>
      ) : (
        <>
          <span>{say(finding.action)}</span>
          <button type="button" className="plain-link" onClick={accept}>
            {say(words.accept)}
          </button>
          {open || !ofCell ? null : (
            <button type="button" className="plain-link" onClick={() => setOpen(true)}>
              {say(words.put)}
            </button>
          )}
        </>
      )}
    </span>
  )
}
